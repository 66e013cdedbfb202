"""The words around agency names in plans: levels, heads, abbreviations, verbs."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_cli.language.words import spoken, word_key

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their folded words, each with its accents; `first` are the words one may begin with."""

    spellings: dict[Words, frozenset[Words]]
    first: frozenset[str]

    def __contains__(self, words: Words) -> bool:
        return words in self.spellings

    def __or__(self, other: Phrases) -> Phrases:
        return Phrases(self.spellings | other.spellings, self.first | other.first)


def phrases(text: str) -> Phrases:
    found: dict[Words, set[Words]] = {}
    for phrase in text.split(","):
        words = tuple(phrase.split())
        found.setdefault(tuple(map(word_key, words)), set()).add(tuple(map(spoken, words)))
    return Phrases({key: frozenset(said) for key, said in found.items()}, frozenset(key[0] for key in found))


# Abbreviations that stand for the same words everywhere; others are read as initials of a known name.
ABBREVIATIONS: dict[str, Words] = {
    word_key(short): tuple(word_key(word) for word in full.split())
    for short, full in {
        "BCH": "Ban Chỉ huy",
        "BHXH": "Bảo hiểm xã hội",
        "BQL": "Ban Quản lý",
        "BTV": "Ban Thường vụ",
        "CHQS": "Chỉ huy Quân sự",
        "CNTT": "công nghệ thông tin",
        "ĐBQH": "đại biểu Quốc hội",
        "GDĐT": "Giáo dục Đào tạo",
        "GTVT": "Giao thông vận tải",
        "HCM": "Hồ Chí Minh",
        "HĐND": "Hội đồng nhân dân",
        "KBNN": "Kho bạc Nhà nước",
        "KCN": "khu công nghiệp",
        "KKT": "khu kinh tế",
        "LHPN": "Liên hiệp Phụ nữ",
        "MTTQ": "Mặt trận Tổ quốc",
        "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
        "NHNN": "Ngân hàng Nhà nước",
        "PTNT": "Phát triển nông thôn",
        "PVHCC": "Phục vụ hành chính công",
        "QLDA": "quản lý dự án",
        "TAND": "Tòa án nhân dân",
        "TBXH": "Thương binh Xã hội",
        "TNCS": "Thanh niên Cộng sản",
        "TP": "thành phố",
        "TTHC": "thủ tục hành chính",
        "TW": "Trung ương",
        "TƯ": "Trung ương",
        "TX": "thị xã",
        "UB": "Ủy ban",
        "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
        "UBND": "Ủy ban nhân dân",
        "VKSND": "Viện kiểm sát nhân dân",
        "VN": "Việt Nam",
        "VP": "Văn phòng",
    }.items()
}
WORD_LIKE = frozenset({"tu"})  # abbreviations that are also words: only in capitals

DETERMINERS = phrases("các, những, tất cả, tất cả các, toàn bộ, toàn bộ các, toàn thể các, các đồng chí")
SOME = phrases("một số, một vài")
CONNECTORS = phrases("và, với, cùng, hoặc, hay")
OPTIONAL = {"va": 1, "cac": 4}  # words that may be missing on either side, and what that costs
LEVELS = phrases("huyện, thị xã, thành phố, TP, TX, quận, xã, phường, thị trấn, đặc khu")
ZONE = phrases("đặc khu")
BELOW_PROVINCE = phrases(
    "huyện, thị xã, TX, quận, xã, phường, thị trấn, đặc khu, cấp huyện, cấp xã, cấp cơ sở, các cấp, hai cấp, các "
    "huyện, các xã, các phường, các quận"
)

HEADS = phrases(
    "sở, ban, cục, chi cục, tổng cục, vụ, viện, trung tâm, UBND, ủy ban, ủy ban nhân dân, HĐND, hội đồng, hội "
    "đồng nhân dân, công an, hội, hiệp hội, đài, báo, trường, kho bạc, bảo hiểm, ngân hàng, tòa án, bộ, thanh "
    "tra, văn phòng, đoàn, liên đoàn, liên hiệp, học viện, phòng, tạp chí, quỹ, bệnh viện, mặt trận, MTTQ, quân "
    "khu, tỉnh ủy, thành ủy, huyện ủy, đảng ủy, thư viện, bảo tàng, trạm, hạt, tổng công ty, công ty, tập đoàn, "
    "tổ, tỉnh đoàn, thành đoàn, điện lực, bưu điện, thông tấn xã, thời báo, khối, bộ phận, viện kiểm sát, VP"
)
# Heads that say nothing without the locality behind them: `HĐND, UBND tỉnh`.
NEVER_ALONE = frozenset({"Bộ", "Sở"})  # heads that are no body without the name right behind them
COMMITTEES = phrases(
    "UBND, HĐND, ủy ban nhân dân, hội đồng nhân dân, UBMTTQ, ủy ban MTTQ, UBMTTQ Việt Nam, ủy ban mặt trận tổ quốc, "
    "thường trực HĐND, thường trực hội đồng nhân dân, thường trực UBND, thường trực ủy ban nhân dân, đảng ủy"
)
# Before another name these are a unit of that body, though an agency of the register may be called so for short.
BARE = phrases(
    "văn phòng, VP, thanh tra, công an, ban, bộ, cục, chi cục, sở, phòng, trung tâm, viện, vụ, hội đồng, UBND, HĐND, "
    "đảng ủy, bộ phận, tổ, trường"
)

# Head nouns of expressions without fixed members.
OPEN_NOUNS = phrases(
    "cơ quan, đơn vị, địa phương, tổ chức, đoàn thể, doanh nghiệp, cá nhân, công ty, người dân, công dân, nhà đầu "
    "tư, hợp tác xã, hộ gia đình, chuyên gia, nhà khoa học, cán bộ, công chức, cơ sở, chủ đầu tư, nhà thầu, ngân "
    "hàng thương mại, báo chí, tập thể, thành viên, cộng đồng, cơ quan báo chí, trường đại học, trường học, viện "
    "nghiên cứu, nhà trường, lực lượng, lực lượng vũ trang, lực lượng chức năng"
)
LISTED_NOUNS = OPEN_NOUNS | phrases(
    "bộ, sở, ban, ngành, viện, trường, hội, phòng, cục, vụ, trung tâm, hiệp hội, tập đoàn, tổng công ty, huyện, "
    "xã, phường, thị xã, thành phố, thị trấn, quận, tỉnh, cấp, lĩnh vực, ban quản lý, hội đồng, đặc khu, hội đoàn "
    "thể, tổ, quỹ, khu vực, đài, báo, UBND, ủy ban nhân dân, bệnh viện, ban đảng, chi cục, tổng cục, học viện, "
    "khu, đoàn"
)
ROLES = phrases("cơ quan thường trực, thường trực, cơ quan đầu mối, cơ quan chủ trì, cơ quan tham mưu, đơn vị đầu mối")
RESTRICTIONS = phrases(
    "liên quan, có liên quan, khác, được, nơi, có, theo, còn lại, chủ quản, quản lý, chuyên ngành, chuyên môn, sử "
    "dụng, đang, tham gia, thuộc, trong, chủ trì soạn thảo, soạn thảo, thụ hưởng, cung cấp dịch vụ, cung cấp sản "
    "phẩm, cung cấp nền tảng, cung cấp giải pháp, cung cấp hạ tầng, đầu mối, chịu, tham "
    "mưu, làm, chủ đầu tư, ngoài, trong phạm vi, trên địa bàn, phụ trách, thí điểm, vùng, khu vực, miền, phía, "
    "ven biển, biên giới, trọng điểm"
)

# Words that bring in an agency: who gives the order, who holds the office, whose part it is.
LEAD_INS = phrases(
    "giữa, đề nghị, giao, giao cho, phối hợp, phối hợp với, phối hợp cùng, chủ trì, cùng với, do, yêu cầu, mời, trong "
    "đó, bao gồm, gồm, đồng chủ trì, đồng thời, đại diện, giám đốc, phó giám đốc, chánh, phó chánh, thủ trưởng, "
    "lãnh đạo, chủ tịch, phó chủ tịch, người đứng đầu, bộ trưởng, viện trưởng, cục trưởng, vụ trưởng, tổng cục "
    "trưởng, thường trực, cùng phối hợp, tham gia, thực hiện, cơ quan thường trực, trực tiếp chủ trì, lấy ý kiến, "
    "tham khảo ý kiến, thống nhất với, trao đổi với, làm việc với, chủ nhiệm, tổng giám đốc, trưởng ban, phó "
    "trưởng ban, trưởng phòng, phó trưởng phòng, bên cạnh, chỉ huy trưởng, tư lệnh, chánh án, tổng biên tập, "
    "hiệu trưởng, bí thư, chi cục trưởng, phó chủ nhiệm, trưởng, phó, thuê, các ông, các bà, các ông bà, đồng "
    "chí, sự phối hợp của, sự tham gia của, có sự phối hợp của, có sự tham gia của, phối hợp của, tham gia của"
)
# Who is left out of what was named before: `các sở (trừ Thanh tra tỉnh)`.
EXCEPTIONS = phrases("trừ, trừ các, ngoại trừ, không bao gồm, không gồm, không kể, không tính")
# How a whole set does something, which narrows it to none of its bodies.
WITHIN_DUTIES = phrases(
    "trong phạm vi chức năng, trong phạm vi nhiệm vụ, trong phạm vi quyền hạn, trong phạm vi trách nhiệm, trong phạm "
    "vi thẩm quyền, trong phạm vi quản lý, trong quá trình, trong việc, trong công tác, trong suốt"
)
# How something is led or supported: `phối hợp chặt chẽ với`, `chủ trì chung`.
MANNERS = phrases("chặt chẽ, chặt chẽ với, chung, chính, chính với, trực tiếp, trực tiếp với, thường xuyên, tốt")
# Before a colon these say for what: `Mục 1: Sở Nội vụ`.
HEADINGS = phrases(
    "mục, nhiệm vụ, nội dung, phần, khoản, điểm, bước, giai đoạn, tiêu chí, chỉ tiêu, nhóm, lĩnh vực, đối tượng, quý "
    "cơ quan"
)
# Before a colon these say where: `Cấp tỉnh: Sở Nội vụ`, `Ở xã: UBND cấp xã`.
AT = phrases("ở, tại, đối với, về phía")
PLACES = phrases("tỉnh, huyện, xã, thành phố, bộ, trung ương, TW, cơ sở, thôn, ấp, địa phương")
TIERS = phrases("cấp, tuyến")
VERBS = phrases(
    "thực hiện, triển khai, tổ chức, xây dựng, tham mưu, hướng dẫn, kiểm tra, theo dõi, đôn đốc, tổng hợp, báo cáo, "
    "tuyển dụng, thúc đẩy, trực tiếp, chịu trách nhiệm, có trách nhiệm, phân công, tiếp nhận, thẩm định, thẩm tra, "
    "trình, ban hành, thông báo, cung cấp, quản lý, rà soát, đánh giá, cập nhật, công bố, công khai, đăng tải, tuyên "
    "truyền, phổ biến, đào tạo, bồi dưỡng, lập, dự trù, bố trí, đảm bảo, bảo đảm, hỗ trợ, giám sát, chuẩn bị, hoàn "
    "thành, tiếp tục, thường xuyên, chỉ đạo, điều hành, chủ động, nghiên cứu, đề xuất, soạn thảo, góp ý, cho ý kiến, "
    "tham gia, phê duyệt, quyết định, gửi, làm, sẽ, phải, được, khi, nếu, trong, tại, theo, về, để, cho, từ, đến, đối "
    "với, xem xét, giải quyết, xử lý, vận hành, kết nối, chia sẻ, số hóa, tạo lập, thiết lập, thành lập, kiện toàn, "
    "sắp xếp, tinh giản, tinh gọn, quy định, kiến nghị, sửa đổi, bổ sung, thay thế, bãi bỏ, ký, cấp phát, cấp giấy, "
    "cấp phép, cấp kinh phí, cấp tài khoản, chuyển, đưa, tăng cường, đẩy mạnh, nâng cao, phát huy, đổi mới, cải tiến, "
    "duy trì, áp dụng, khắc phục, xác định, đo lường, khảo sát, điều tra, thống kê, vận động, khuyến khích, huy động, "
    "phân bổ, giải ngân, quyết toán, thanh toán, mua sắm, đầu tư, nâng cấp, sửa chữa, bảo trì, tập huấn, truyền "
    "thông, quán triệt, học tập, thi, nâng ngạch, bổ nhiệm, luân chuyển, điều động, khen thưởng, kỷ luật, phòng "
    "chống, phát hiện, chấn chỉnh, chấm điểm, nhằm, gắn với, định kỳ, hàng năm, hằng năm, hằng quý, hằng tháng, trên "
    "cơ sở, căn cứ, trước, sau, từ chối, liên quan, có liên quan, việc, riêng, phần, công tác, làm đầu mối, đầu mối, "
    "phụ trách, nộp, thu, niêm yết, đối thoại, tiếp công dân, hoàn thiện, chuẩn hóa, tích hợp, thu thập, phân tích, "
    "sử dụng, khai thác, phản ánh, ra quân, trao đổi, bàn giao, nghiệm thu, công nhận, cho phép, trích, chi, chi trả, "
    "thực thi, lấy ý kiến, thống nhất, giúp, nhận, trả kết quả, ứng dụng, cử, lựa chọn, đăng ký, kiểm soát, tham vấn, "
    "ký kết, lồng ghép, rút ngắn, khẩn trương, ra quyết định, thuộc, nêu, trên địa bàn, phát động, đã, cũng, vào, "
    "bằng, là, trực tiếp là, chủ yếu, kịp thời, đẩy nhanh, tự, cùng nhau, trả lời, đăng, biên soạn, in ấn, nhập liệu, "
    "nhập dữ liệu, kê khai, kiểm kê, phân loại, đối chiếu, xác minh, xác thực, đồng bộ, làm sạch, cắt giảm, đơn giản "
    "hóa, phân cấp, ủy quyền, tái cấu trúc, phát hành, cài đặt, lắp đặt, trang bị, điều phối, đảm nhiệm, đảm trách, "
    "tạo điều kiện, giới thiệu, quảng bá, xúc tiến, tư vấn, sơ kết, tổng kết, tiếp thu, giải trình, dự thảo, nhân "
    "rộng, diễn tập, huấn luyện, phát sóng, đưa tin, giải phóng mặt bằng, bồi thường, thu hồi đất, cấp đổi, đăng tin, "
    "giảng dạy, tham dự, phối hợp, kiểm thử, đối soát, sẵn sàng, trực ban, dự báo, cảnh báo, vào cuộc, kiểm đếm, rà "
    "quét, nhắc nhở, ký số, tập hợp, tích cực, nghiêm túc, chi tiết hóa, cụ thể hóa, khởi công, giao đất, đấu giá, "
    "đấu thầu, tự đánh giá, xếp hạng, kêu gọi, thu hút, tháo gỡ, phản hồi, khuyến cáo, ứng phó, xử phạt, ngăn chặn, "
    "phòng ngừa, tuần tra, điều chỉnh, cân đối, chuyển giao, xác lập, gương mẫu, tiến hành, ưu tiên, cam kết, thông "
    "qua, làm giàu, dự toán, ký hợp đồng, giữ, phát triển, hình thành, bắt đầu, phục vụ, đáp ứng, mở rộng, thay đổi, "
    "trao quyền, có ý kiến, xin ý kiến, được giao"
)
# Those lead-ins that may also say what somebody does: `mời giảng viên`.
DOINGS = phrases("mời, thuê, chủ trì, phối hợp, tham gia, thực hiện, yêu cầu, giao, đề nghị, lấy ý kiến")
# Heads of one set of bodies, when the next office follows: `Bộ trưởng, Thủ trưởng cơ quan ngang Bộ` are those of all
# ministries; `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ` is one man.
HEADS_OF_ALL = phrases("bộ trưởng, vụ trưởng, cục trưởng")
NEXT_HEADS = HEADS_OF_ALL | phrases("thủ trưởng")
# Whoever is told to does it: `Sở Y tế chỉ đạo các bệnh viện`.
ORDERS = phrases("chỉ đạo")
# Whoever is sent something to do this does it: `gửi Sở Tư pháp thẩm định`.
ROUTINE = phrases("tổng hợp, thẩm định, thẩm tra")
# These words name nobody: another document says who.
ASSIGNED = phrases("theo phân công, theo sự phân công, theo quyết định phân công, theo kế hoạch phân công")
# What a body does that is part of its name: `Trung tâm Xúc tiến đầu tư`.
IN_NAMES = phrases(
    "đầu tư, phát triển, đào tạo, bồi dưỡng, truyền thông, quản lý, hỗ trợ, tư vấn, ứng dụng, chuyển giao, kiểm soát, "
    "xúc tiến, quảng bá, phục vụ, dự báo, đấu giá, khai thác"
)
# One subject of a name, though a list would be written alike: `Sở Văn hóa, Thể thao và Du lịch`. Commas, `và`, `&` do
# not count. Fields of the bodies of a province, a district and a commune (Nghị định 24/2014, 37/2014, 150/2025/NĐ-CP).
SUBJECTS = phrases(
    "văn hóa thể thao du lịch, văn hóa thể thao thông tin, văn hóa thông tin thể thao, văn hóa thông tin thể thao du "
    "lịch, văn hóa thông tin du lịch, văn hóa khoa học thông tin, lao động thương binh xã hội, lao động người có công "
    "xã hội, kinh tế hạ tầng đô thị, thương mại du lịch, phát thanh truyền hình, phòng chống, tham nhũng tiêu cực, "
    "tham nhũng lãng phí tiêu cực, đầu tư xây dựng, phòng cháy chữa cháy, cứu nạn cứu hộ, khám chữa bệnh, báo phát "
    "thanh truyền hình, khoa học công nghệ thông tin, khoa học công nghệ môi trường, văn phòng đoàn ĐBQH HĐND UBND, "
    "văn phòng đoàn đại biểu quốc hội hội đồng nhân dân ủy ban nhân dân, "
    "báo đài phát thanh truyền hình, văn phòng HĐND UBND, VP HĐND UBND, văn phòng đoàn ĐBQH HĐND, VP đoàn ĐBQH HĐND, "
    "văn phòng hội đồng nhân dân ủy ban nhân dân, văn phòng đoàn đại biểu quốc hội hội đồng nhân dân"
)
# These are named for what they do, whatever it is: `Hội đồng phối hợp phổ biến, giáo dục pháp luật`, `Tổ giúp việc`.
NAMED_FOR_DOING = phrases("hội đồng, tổ, đoàn")
# What stands after these is spoken to or about; it does not lead or support.
OBJECT_MARKERS = phrases(
    "tham mưu, tham mưu cho, tham mưu giúp, giúp, trình, báo cáo, gửi, gửi về, của, cho, đến, về, thuộc, theo, "
    "tại, từ, đối với, trực thuộc, trong, ý kiến, trình lên"
)

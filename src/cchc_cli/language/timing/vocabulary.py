"""The words of timing phrases by what they do; the grammar beside says how they go together."""

from __future__ import annotations

from typing import Literal


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


# How words are typed: wrong accents mended, two spellings of one
UNACCENTED_UNITS = {"quy": "quý", "qui": "quý", "thang": "tháng", "nam": "năm", "ngay": "ngày"}
SLIPS = {"truoc": "trước"}
SLIPS_OF_TWO = {"thuong xuyen": "thường xuyên", "dinh ky": "định kỳ", "hoan thanh": "hoàn thành"}

# Every word the grammar tells apart; in a text typed without accents the first of two that fold alike is meant.
KNOWN_WORDS = """
ngày tháng quý năm tuần giờ phút thứ từ kể tính đến hết trước sau trong vào khi theo tùy phụ thuộc căn cứ nếu có
trường hợp hằng mỗi từng định kỳ lần một hai ba bốn tư sáu bảy tám chín mười mươi trăm lăm giêng chạp đầu giữa cuối
nửa cả suốt quanh toàn thường xuyên liên tục giai đoạn thời hạn gian điểm chậm muộn trễ nhất không quá hơn chót là và
hoặc hay hoàn thành xong thực hiện triển khai bắt dự kiến khoảng tiếp kế tới liền kề nay này trở đi về các những tiên
cùng thượng trung hạ làm việc của ban hành ký kết thúc quyết kế hoạch phê duyệt được số đợt bước nhóm phần mục khoản
điều nội dung lục lớp mức độ khóa phiên vòng tối đa thiểu ít đột xuất phát sinh chờ đúng tiến yêu cầu ngay nhiệm báo cáo
tháng qua quá trình gắn với đồng song cho lúc dịp nhân tại khởi cần trong sớm nhưng trực rưỡi chủ nhật học buổi phút
chương này đề án quy định chiều sáng tối kì còn lại hàng
"""
SAME_WORDS = {"hàng": "hằng", "quí": "quý", "kì": "kỳ", "tới": "đến", "chủ": "chủ"}

Mode = Literal["in", "from", "until", "before", "after"]  # how a word bounds the time behind it

# Units of the calendar, and years told from the plan's
NAMED_MONTHS = {"giêng": 1, "chạp": 12}
MONTH_WORDS = word_set("giêng chạp một hai ba tư từ bốn năm sáu bảy tám chín mười")  # in `ngày 15 tháng sáu`
NEXT_YEAR = ("tiếp theo", "kế tiếp", "liền kề sau", "sau liền kề", "liền sau", "sau", "liền kề tiếp theo", "liền kề")
LAST_YEAR = ("trước liền kề", "liền kề trước", "liền trước", "trước")
OTHER_YEARS = frozenset({"học", "tài"})  # năm học, năm tài chính: not the calendar's
THIS_YEAR = ("này", "nay", "báo cáo", "kế hoạch")
PARTS_OF_TERM = frozenset({"đầu", "giữa", "cuối", "kỳ", "hè"})

PARTS = (
    "nửa đầu", "nửa cuối", "tuần đầu tiên", "tuần cuối cùng", "tuần đầu", "tuần cuối",
    "thượng tuần", "trung tuần", "hạ tuần", "những ngày đầu", "những ngày cuối", "các ngày đầu", "các ngày cuối",
    "ngày đầu tiên", "ngày đầu", "ngày cuối cùng", "ngày cuối", "đầu", "giữa", "cuối",
    "tháng đầu tiên", "tháng đầu", "tháng giữa", "tháng cuối cùng", "tháng cuối",
)  # fmt: skip

# What bounds a time, and what opens its end
BOUNDS: tuple[tuple[Mode, tuple[str, ...]], ...] = (
    ("from", ("không sớm hơn", "không trước", "sớm nhất là", "sớm nhất")),
    ("until", ("không sau", "không quá")),
    ("until", ("trước và trong", "trước hoặc trong", "trong và trước", "trong hoặc trước")),
    ("until", ("trước khi kết thúc", "trước khi hết")),
    ("until", ("cho đến hết", "đến hết", "cho đến", "đến", "hết", "hạn cuối", "hạn chót", "cuối cùng", "tối đa")),
    ("until", ("chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "không chậm hơn", "không trễ hơn")),
    ("from", ("từ kỳ lương", "từ kỳ chi trả", "từ kỳ báo cáo")),
    ("from", ("bắt đầu từ", "bắt đầu thực hiện từ", "kể từ", "tính từ", "từ", "bắt đầu")),
    ("before", ("trước",)),
    ("after", ("sau",)),
    ("in", ("trong vòng",)),
    ("in", ("các tháng trong", "các quý trong", "trong khoảng thời gian", "trong thời gian", "trong khoảng")),
    ("in", ("trong", "vào", "tại", "khoảng", "dự kiến", "thời gian", "thời điểm", "lúc", "là")),
    ("in", ("giai đoạn", "nhiệm kỳ")),
    ("in", ("cả", "suốt", "quanh", "toàn", ":", "thời hạn", "hạn", "qua", "các", "những", "thời kỳ", "hoàn thành")),
)  # fmt: skip
OPENS_YEAR = frozenset({"trong", "cả", "suốt", "quanh", "toàn", "hết"})
AFTER_BARE_NUMBER = word_set(", - đến và / năm ( ) ; . hằng của & + hoặc hay") | {"", "\n"}
YEARS_TO_COME = ("năm học", "năm", "quý", "tháng", "thời gian", "giai đoạn", "nhiệm kỳ")
TO_COME = ("tiếp theo", "kế tiếp", "sau đó", "sau này", "sau", "đến", "liền kề")

# What comes back
AT_LEAST = ("ít nhất là", "ít nhất", "tối thiểu", "tối đa", "không quá", "khoảng")
EACH = ("hằng", "mỗi", "từng", "vào mỗi", "vào hằng")
REPORTS = ("báo cáo sơ kết", "báo cáo tổng kết", "báo cáo", "sơ kết", "tổng kết")
NEXT_PERIOD = ("tiếp theo", "kế tiếp", "sau liền kề", "liền kề", "liền sau", "sau", "kế", "báo cáo")
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "từ": 2, "năm": 3, "sáu": 4, "bảy": 5}
LIST_GOES_ON = frozenset({"", ",", "và", ".", ";", ")", "(", "\n"})

TURNS = {
    "đầu tiên": 1, "đầu": 1, "thứ nhất": 1, "giữa": 2, "thứ hai": 2, "thứ 2": 2,
    "cuối cùng": 3, "cuối": 3, "thứ ba": 3, "thứ 3": 3,
}  # fmt: skip

# Conditions and events
CONDITIONS = (
    "ngay sau khi", "sau khi", "ngay khi", "trước khi", "cho đến khi", "đến khi", "từ khi", "kể từ khi", "khi",
    "lúc", "ngay sau", "theo", "tùy", "phụ thuộc", "căn cứ", "trong trường hợp", "trường hợp", "nếu", "chờ",
    "trong quá trình", "trong suốt quá trình", "suốt quá trình",
    "trong suốt thời gian", "suốt thời gian", "gắn với", "đồng thời với", "cùng với", "song song với",
    "cùng thời điểm", "cùng lúc", "đúng", "đảm bảo", "bảo đảm", "trong thời hạn", "trong thời gian", "trong kỳ",
    "tại kỳ", "vào dịp", "nhân dịp", "dịp", "phù hợp", "kịp thời", "chưa có", "trên cơ sở", "phát sinh",
    "có phát sinh", "có yêu cầu", "trong vòng", "khi cần", "kỳ họp thứ", "phiên họp thứ",
)  # fmt: skip
PLANS_APART = (
    "có kế hoạch riêng", "kế hoạch riêng", "có văn bản riêng", "có thông báo riêng", "có hướng dẫn riêng",
    "sẽ thông báo sau", "thông báo sau", "có kh riêng",
)  # fmt: skip
CONDITIONS_ALONE = ("phát sinh", "có phát sinh", "có yêu cầu", "kịp thời", "khi cần", *PLANS_APART)
# conditions that say how something is done: beside a time that is named they do not move it
NOT_BINDING = frozenset({
    "tùy", "phụ thuộc", "gắn với", "đồng thời với", "cùng với", "song song với", "đảm bảo", "bảo đảm", "phù hợp",
    "trên cơ sở", "đúng", *PLANS_APART,
})  # fmt: skip
PURPOSES = frozenset({"để", "nhằm"})
WITHIN = ("trong tháng", "trong quý", "trong tuần")  # from an event: `trong tháng sau khi có văn bản`
CONSEQUENCES = word_set("thì sẽ chỉnh đổi")  # `nếu chưa xong thì báo cáo`, `trường hợp cần thiết có thể điều chỉnh`
ASSURED = word_set("tiến đúng thời kịp chất phù yêu theo có đủ điều các")
EVENT_HEADS = ("kể từ", "tính từ", "từ", "trước", "sau", "đến", "hết")
SENTENCE_ENDS = frozenset({";", "\n"})
TURNS_TO_TIME = frozenset(
    {"trong", "trước", "chậm", "muộn", "hoàn", "xong", "không", "dự", "vào", "nhưng", "từ", "hết", "đến"}
)
OWN_ISSUE = word_set(
    """
    ngày ký ban hành kế hoạch này được phê duyệt quyết định chương trình đề án văn bản của ubnd tỉnh thành phố
    có từ ủy uỷ ban nhân dân về việc chủ tịch khi kể trở đi
    """
)

# Numbers and periods that are no times
SPANS = frozenset({"ngày", "tuần", "tháng", "quý", "năm", "giờ", "buổi", "phút"})
GOODS = word_set("ngân khách đơn bán mua cửa mặt nhà lô xếp")  # before `hàng` that is no `hằng`
SEASONS = word_set("xuân hè thu đông mùa")  # vụ Đông Xuân 2025-2026: no calendar has its days
DENIALS = ("không", "chưa", "tạm dừng", "tạm ngừng", "tạm hoãn", "dừng", "ngừng", "hoãn")
DENIED = ("thực hiện", "tổ chức", "triển khai", "ban hành", "tiến hành", "áp dụng", "bố trí", "làm", "trong", "vào")
LABELS = word_set(
    """
    đợt bước lần nhóm phần mục khoản điều điểm phụlục lớp độ mức khóa khoá phiên vòng thứ số khối ca tổ dung lục
    vụ đoạn việc kỳ cấp hạng loại tiêu tuần vực chương
    """
)
NOT_LABELS = frozenset({"nội vụ", "thí điểm", "dứt điểm", "cao điểm", "thời điểm", "định kỳ", "làm việc"})
COUNTED = word_set(
    """
    lớp hội cuộc buổi đợt kỳ bài tin số đơn xã phường huyện người đoàn báo văn hồ lần ca chuyên phiếu điểm mô
    giai sản phòng nội nhiệm thủ đồng triệu tỷ dịch đề cơ công dự sở bộ tổ giờ phút ngày mức nhóm lĩnh khóa phiên
    """
)
MEASURES = word_set("kv mw kw km m ha mét tấn kg lít hộ cháu em học hecta héc gb mb mbps cây con chiếc")
NOT_COUNTED = ("ngày", "dự kiến", "tổ chức", "công bố", "cơ bản")  # these begin with a word of COUNTED
ORDERED = frozenset({"đợt", "bước", "lần", "nhóm", "phần", "vòng", "phiên", "khóa", "lớp", "mức", "vụ", "kỳ"})
ACTS = word_set(
    """
    hiện thành xong khai chức trình hành kiến đấu trì dụng tục đầu dựng thúc xuyên duyệt trong vào ngay quyết
    nghiệm thu và đến từ đó
    """
)
MORE_ACTS = word_set(
    """
    sang rộng điểm huấn tra soát bố kết dưỡng tạo rà giá cấp hợp động thưởng vấn mạng
    cứu chọn sát sung xuất định mưu sắm lập nhật đổi hóa nối triển giao toàn bổ phát sửa
    """
)
DOCUMENTS = word_set(
    """
    kế hoạch báo cáo chương đề án chỉ số quyết nghị danh mục toán quả công tác
    """
)
TITLES = word_set("kế hoạch báo cáo chương chỉ số quyết nghị toán")

# The phrase as a whole
HEADINGS = tuple(
    f"{head}{act} :"
    for head in ("thời gian", "thời hạn", "tiến độ", "lộ trình", "thời điểm")
    for act in ("", " thực hiện", " hoàn thành", " triển khai", " tổ chức")
)
ROUND_THE_CLOCK = word_set("trực trợ hành động tục xuyên vụ sát sóc việc thác cố")  # what may be done 24/7
WITHIN_EACH = ("trong các tháng", "trong tháng", "trong các quý", "trong quý", "trong các tuần", "trong tuần")
STEADY = ("thường xuyên", "xuyên suốt", "liên tục", "thường trực")
NAMING = word_set("hành lễ cao truyền hội toàn quốc thế sinh giỗ khai kỷ thành")  # ngày truyền thống, tuần lễ
STRESS = ("tập trung", "trọng tâm", "cao điểm", "nhất là", "chú trọng", "chủ yếu", "ưu tiên", "trong đó")
LOOSE_ENDS = frozenset({"ngày", "tháng", "quý", "năm", "tuần", "hằng", "cuối", "nay", "trừ"})
TELLING_SIGNS = frozenset("<>=≤≥±?@#$^|\\_%")  # signs that would change what stands beside them
CLOSING = word_set(
    """
    hoàn thành xong phải và trong đó cụ thể dự kiến tức là thời hạn gửi báo cáo kết quả tổng hợp về để nhưng phấn đấu
    chậm muộn nhất yêu cầu riêng toàn bộ cơ bản
    """
)
COMPLETING = word_set("hoàn thành xong phải phấn đấu dự kiến cụ thể trong đó")  # Năm 2026, hoàn thành trước 30/6
JOINING = frozenset({",", ";", "và", "hoặc", "-", "–", "+", "/", "đến"})
ET_CETERA = ("v . v", "v / v")  # no Roman five
BEFORE_TU = word_set("đầu thông vật")  # đầu tư, thông tư: no number
AFTER_TU = word_set("pháp vấn nhân liệu")
TIMES_BEGIN = frozenset(
    phrase.split()[0]
    for phrases in (
        *(group for _, group in BOUNDS),
        EACH,
        CONDITIONS,
        EVENT_HEADS,
        STEADY,
        tuple(SPANS),
        tuple(JOINING),
    )
    for phrase in phrases
) | word_set("định đột trở thứ nửa đầu giữa cuối q t th")
"""The words with which a time, a recurrence or a condition begins, and what joins them."""

"""Which task above an own one carries out: sure ones read by hand, those that are not, and what is not the same."""

from __future__ import annotations

from datetime import date

import pytest

from builders import SHIPPED, book_of, task
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.cascade.task_links import Doubt, FoundLink, OwnWork, TaskLinks, TimeFit


@pytest.fixture(scope="module")
def shipped_plan() -> InterpretedPlan:
    return load(Workspace(SHIPPED)).interpreted


@pytest.fixture(scope="module")
def stp(shipped_plan: InterpretedPlan) -> TaskLinks:
    return TaskLinks(shipped_plan, "stp")


@pytest.fixture(scope="module")
def ben_luc(shipped_plan: InterpretedPlan) -> TaskLinks:
    return TaskLinks(shipped_plan, "ubnd-ben-luc")


def number(link: FoundLink) -> str:
    return link.sure.task.id if link.sure else ""


SURE = [
    ("Theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh năm 2021", "Kế hoạch", "2.1"),
    ("Kiểm tra, rà soát và hệ thống hóa văn bản quy phạm pháp luật năm 2021", "Kế hoạch", "2.2"),
    ("Tự kiểm tra văn bản quy phạm pháp luật", "Báo cáo", "2.3"),
    ("Công bố danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2020", "Quyết định", "2.4"),
    ("Điều tra, đo lường sự hài lòng của người dân đối với sự phục vụ của Sở Tư pháp", "Báo cáo", "1.7"),
    ("Đánh giá tác động của quy định thủ tục hành chính trong dự thảo văn bản QPPL", "Biểu mẫu", "3.4"),
    ("Tham mưu công bố TTHC mới, sửa đổi, bổ sung, bãi bỏ thuộc lĩnh vực tư pháp", "Quyết định", "3.3"),
    ("Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý", "Báo cáo kết quả rà soát", "3.7"),
    ("Sửa đổi quy chế làm việc của Sở Tư pháp", "Quyết định", "4.3"),
    ("Sắp xếp tổ chức bộ máy tinh gọn, hiệu lực, hiệu quả theo Nghị quyết số 18-NQ/TW", "Báo cáo", "4.5"),
    ("Bố trí công chức, viên chức theo đề án vị trí việc làm", "Báo cáo", "5.1"),
    ("Chuyển đổi vị trí công tác đối với công chức của Sở theo quy định", "Báo cáo", "5.7"),
    ("Ứng dụng công nghệ thông tin trong hoạt động của Sở năm 2021", "Kế hoạch", "7.1"),
]


@pytest.mark.parametrize(("title", "product", "above"), SURE)
def test_the_same_work_in_other_words_is_tied(title: str, product: str, above: str, stp: TaskLinks) -> None:
    assert number(stp.of(OwnWork(title, (product,)))) == above


# much the same words about another matter, or too few of them
OTHERS = [
    "Sửa đổi, bổ sung quy chế chi tiêu nội bộ của Sở",
    "Sửa đổi, bổ sung quy chế dân chủ ở cơ sở của Sở",
    "Theo dõi thi hành pháp luật về xử lý vi phạm hành chính",
    "Thực hiện tuyển dụng lao động hợp đồng năm 2021",
    "Đào tạo, bồi dưỡng công chức Bộ phận một cửa",
    "Xây dựng và triển khai Kế hoạch phòng, chống tham nhũng năm 2021",
    "Rà soát, đánh giá tài sản công",
    "Rà soát, đơn giản hóa chế độ báo cáo định kỳ",
    "Xử lý, sắp xếp tài sản công theo quy định",
    "Tiếp tục thực hiện tinh giản hồ sơ, giấy tờ theo quy định của Trung ương",
    "Giải ngân kế hoạch đầu tư công năm 2022",
    "Sắp xếp, bố trí lại trụ sở làm việc các cơ quan, đơn vị sự nghiệp công lập",
    "Đo lường sự hài lòng của doanh nghiệp đối với thuế",
    "Kiểm tra công tác văn thư, lưu trữ tại các đơn vị",
    "Công bố danh mục dịch vụ công trực tuyến mức độ 4",
    "Số hóa hồ sơ lưu trữ của cơ quan",
]


@pytest.mark.parametrize("title", OTHERS)
def test_another_matter_in_like_words_is_not(title: str, stp: TaskLinks, ben_luc: TaskLinks) -> None:
    work = OwnWork(title, ("Báo cáo của cơ quan, đơn vị", "Kế hoạch", "Quyết định"))
    assert number(stp.of(work)) == number(ben_luc.of(work)) == ""


def test_two_that_are_as_likely_are_both_candidates(ben_luc: TaskLinks) -> None:
    link = ben_luc.of(OwnWork("Khảo sát sự hài lòng của người dân, tổ chức đối với sự phục vụ của huyện"))
    assert link.sure is None
    assert {one.task.id for one in link.candidates} == {"1.7", "1.8"}


def test_whose_the_task_is_decides_between_like_ones(stp: TaskLinks, ben_luc: TaskLinks) -> None:
    """4.1 is given to the departments, 4.2 to the districts, in almost the same words."""
    words = "Quy định chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức của các cơ quan chuyên môn"
    work = OwnWork(words, ("Quyết định",))
    assert (number(stp.of(work)), number(ben_luc.of(work))) == ("4.1", "4.2")


def test_a_task_of_others_is_a_candidate_only(stp: TaskLinks, ben_luc: TaskLinks) -> None:
    """2.3 is the department's; 1.5 is supported by «các cơ quan, đơn vị liên quan», which may mean anybody."""
    others = ben_luc.of(OwnWork("Tự kiểm tra văn bản quy phạm pháp luật"))
    anybody = stp.of(OwnWork("Xây dựng Kế hoạch cải cách hành chính năm 2022 của Sở"))
    assert (others.candidates[0].task.id, others.doubt) == ("2.3", Doubt.NOT_GIVEN)
    assert (anybody.candidates[0].task.id, anybody.doubt) == ("1.5", Doubt.NOT_GIVEN)
    assert others.candidates[0].part_words == "không giao cơ quan"
    assert anybody.candidates[0].part_words == "phối hợp, nói chung"


def test_without_a_body_nothing_is_sure(shipped_plan: InterpretedPlan) -> None:
    link = TaskLinks(shipped_plan).of(OwnWork("Tự kiểm tra văn bản quy phạm pháp luật"))
    assert (link.sure, link.doubt, link.candidates[0].task.id) == (None, Doubt.NO_BODY, "2.3")


PLAN = book_of(
    task("1.1", title="Rà soát hồ sơ đất đai.", lead="Sở Tư pháp", time="Quý II/2021"),
    task("1.2", title="Khen thưởng năm 2020.", lead="Sở Tư pháp", time="Khi có hướng dẫn"),
)


@pytest.mark.parametrize(
    ("due", "fit", "doubt"),
    [
        (date(2021, 6, 30), TimeFit.WITHIN, None),
        (date(2021, 7, 1), TimeFit.LATER, Doubt.LATER),
        (None, TimeFit.UNBOUND, None),
    ],
)
def test_what_is_due_later_is_not_tied(due: date | None, fit: TimeFit, doubt: Doubt | None) -> None:
    link = TaskLinks(PLAN, "stp").of(OwnWork("Rà soát hồ sơ đất đai", due=due))
    assert (link.candidates[0].time, link.doubt) == (fit, doubt)


def test_a_time_nobody_understands_and_another_year_are_doubts() -> None:
    links = TaskLinks(PLAN, "stp")
    assert links.of(OwnWork("Rà soát hồ sơ đất đai", is_unread=True)).doubt is Doubt.UNREAD
    assert links.of(OwnWork("Khen thưởng năm 2021")).doubt in {Doubt.OTHER_YEAR, Doubt.SAYS_MORE}
    assert number(links.of(OwnWork("Khen thưởng năm 2020"))) == "1.2"
    assert links.of(OwnWork("Trồng cây xanh")).doubt is Doubt.NOTHING_ALIKE


def test_the_very_same_words_twice_are_not_chosen_between() -> None:
    twice = book_of(task("1.1", title="Rà soát hồ sơ.", lead="Sở Tư pháp"), task("1.2", title="Rà soát hồ sơ"))
    assert TaskLinks(twice, "stp").of(OwnWork("Rà soát hồ sơ.")).doubt is Doubt.CLOSE_SECOND


def test_the_matter_in_the_words_of_another_clerk_is_a_candidate(shipped_plan: InterpretedPlan) -> None:
    """«người dân», «sự phục vụ» above are «tổ chức, công dân», «giao dịch» here: 39% alike, and the same survey."""
    words = "Điều tra sự hài lòng của tổ chức, công dân khi đến giao dịch tại Sở"
    link = TaskLinks(shipped_plan, "stttt").of(OwnWork(words, ("Báo cáo kết quả",)))
    assert (number(link), link.doubt, [one.task.id for one in link.candidates]) == ("", Doubt.FEW_WORDS, ["1.7"])


def test_of_a_crowd_none_is_meant_but_the_very_same_words_are() -> None:
    rest = (f"Rà soát hồ sơ đất đai, nhà ở, công trình khu {n}" for n in range(150))
    crowd = TaskLinks(book_of(*(task(f"1.{n}", title=title) for n, title in enumerate(rest, 1))), "stp")
    assert crowd.of(OwnWork("Rà soát hồ sơ đất đai, nhà ở, công trình")).sure is None
    assert number(crowd.of(OwnWork("Rà soát hồ sơ đất đai, nhà ở, công trình khu 76"))) == "1.77"


def test_why_says_words_part_and_time() -> None:
    (one,) = TaskLinks(PLAN, "stp").of(OwnWork("Rà soát hồ sơ đất đai", due=date(2021, 5, 1))).candidates
    assert one.why == "giống 100%: «Rà soát hồ sơ đất đai»; chủ trì; không muộn hơn hạn 30/6/2021"

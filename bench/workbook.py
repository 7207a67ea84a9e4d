"""Fills the product's own roster template with synthetic cadres: plain ZIP and XML, as the standard library has them."""
import io
import re
import zipfile
from html import unescape
from xml.sax.saxutils import escape

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "建国志强秀英海燕文斌晓明永红春花玉兰德华天佑云飞雪梅成林"
WEIGHTS, CHECK = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), "10X98765432"


def citizen_id(serial):
    """A valid number of nobody: the serial decides over day and sequence."""
    year, rest = 1965 + serial % 30, serial // 30
    month, rest = 1 + rest % 12, rest // 12
    day, rest = 1 + rest % 28, rest // 28
    digits = f"{510100 + rest // 999 % 80:06d}{year:04d}{month:02d}{day:02d}{1 + rest % 999:03d}"
    return digits + CHECK[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11]


def row(serial, units):
    number = citizen_id(serial)
    born = int(number[6:10])
    sex = "男" if int(number[16]) % 2 else "女"
    name = SURNAMES[serial % len(SURNAMES)] + GIVEN[serial // 7 % len(GIVEN)] + GIVEN[serial // 131 % len(GIVEN)]
    return {"姓名": name, "性别": sex, "公民身份号码": number, "民族": "汉族", "政治面貌": "中共党员", "入党时间": f"{born + 25}-07-01",
            "学历": "大学本科", "人员类别": "公务员", "派出单位": units[serial % len(units)], "单位职务": "科员", "参加工作时间": f"{born + 22}-08-01",
            "联系电话": str(16_000_000_000 + serial), "后备干部": "否", "农村工作经历(月)": "12", "涉农专业": "否"}


def filled(template, county, units, serial, count):
    """The template's first sheet with rows below its header."""
    given = zipfile.ZipFile(io.BytesIO(template))
    sheet = next(name for name in sorted(given.namelist()) if re.fullmatch(r"xl/worksheets/sheet\d*\.xml", name))
    text = given.read(sheet).decode()
    headers = header_cells(text, shared_strings(given))
    head = max(row_number for row_number, _, _ in headers)
    columns = {re.sub(r"[*＊\s]", "", title).replace("（", "(").replace("）", ")"): column for _, column, title in headers}
    lines = []
    for number in range(count):
        at = head + 1 + number
        cells = "".join(
            f'<c r="{columns[title]}{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
            for title, value in sorted(row(serial + number, units).items(), key=lambda item: order(columns.get(item[0], "")))
            if title in columns)
        lines.append(f'<row r="{at}">{cells}</row>')
    kept = [match.group(0) for match in re.finditer(r"<row\b.*?</row>|<row\b[^>]*/>", text, re.S)
            if int(re.search(r'r="(\d+)"', match.group(0)).group(1)) <= head]
    begin, end = text.index("<sheetData>") + len("<sheetData>"), text.index("</sheetData>")
    text = text[:begin] + "".join(kept) + "".join(lines) + text[end:]
    text = re.sub(r'<dimension ref="[^"]*"/>', "", text)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(name, text if name == sheet else given.read(name))
    return out.getvalue()


def order(column):
    return (len(column), column)


def shared_strings(file):
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    text = file.read("xl/sharedStrings.xml").decode()
    return ["".join(re.findall(r"<t[^>]*>(.*?)</t>", one, re.S)) for one in re.findall(r"<si>(.*?)</si>", text, re.S)]


def header_cells(text, strings):
    """The cells of the row that has 姓名 in it: (row, column, title)."""
    for match in re.finditer(r"<row\b.*?</row>", text, re.S):
        cells = []
        for cell in re.finditer(r'<c\b[^>]*?r="([A-Z]+)(\d+)"([^>]*)>(.*?)</c>', match.group(0), re.S):
            column, number, attributes, content = cell.groups()
            value = unescape("".join(re.findall(r"<(?:v|t)[^>]*>(.*?)</(?:v|t)>", content, re.S)))
            title = strings[int(value)] if 't="s"' in attributes else value
            cells.append((int(number), column, title))
        if any(title.strip("*＊ ") == "姓名" for _, _, title in cells):
            return cells
    raise SystemExit("the template has no header row with 姓名")

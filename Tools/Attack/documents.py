"""Documents of office programs, made of parts that can be damaged one by one: a damaged archive is refused at its door."""

import io
import zipfile

NAMES = ("xmlns:w='w' xmlns:r='r' xmlns:a='a' xmlns:p='p' xmlns:mc='mc' xmlns:office='o' xmlns:text='t' xmlns:table='b' "
         "xmlns:opf='opf'")
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(parts):
    """A zip archive; the same parts give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts:
            zipped.writestr(zipfile.ZipInfo(name, (2021, 6, 18, 9, 30, 0)), data)
    return file.getvalue()


def relations(*pairs):
    inner = "".join(f"<Relationship Id='r{i}' Type='{TYPES}/{kind}' Target='{target}'/>" for i, (kind, target) in enumerate(pairs))
    return f"<Relationships>{inner}</Relationships>".encode()


def office(main, more=(), own=()):
    """Puts the part that is damaged into an Office Open XML document."""
    folder, name = main.rsplit("/", 1)
    return lambda data: archive([("_rels/.rels", relations(("officeDocument", main))), (main, data), (f"{folder}/_rels/{name}.rels", relations(*own)), *more])


def one_sheet(data):
    """A workbook with the sheet that is damaged."""
    book = f"<workbook {NAMES}><sheets><sheet name='S' r:id='r0'/></sheets></workbook>".encode()
    strings = "<sst><si><t>The port opened.</t></si><si><r><t>港口</t></r><r><t>开放了。</t></r></si></sst>".encode()
    return office("xl/workbook.xml", [("xl/s.xml", data), ("xl/t.xml", strings)], [("worksheet", "s.xml"), ("sharedStrings", "t.xml")])(book)


def one_slide(data):
    """A presentation with the slide that is damaged."""
    main = f"<p:presentation {NAMES}><p:sldIdLst><p:sldId r:id='r0'/></p:sldIdLst></p:presentation>".encode()
    return office("ppt/presentation.xml", [("ppt/s.xml", data)], [("slide", "s.xml")])(main)


def open_document(data):
    return archive([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", data)])


def book(data):
    """An electronic book whose list of chapters is damaged."""
    chapter = "<html><body><h1>The port</h1><p>The port opened on Monday, and ships came.</p></body></html>".encode()
    return archive([("META-INF/container.xml", b"<container><rootfile full-path='b.opf'/></container>"), ("b.opf", data), ("1.xhtml", chapter), ("2.xhtml", chapter)])


def same(data):
    return data


def pdf(lines):
    """A page in one of the fonts that every viewer has."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 11 Tf 72 700 Td {shown} ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               f"<</Length {len(stream)}>>stream\n{stream}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    text, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects):
        places.append(len(text))
        text += f"{number + 1} 0 obj{content}endobj\n"
    start = len(text)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{text}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()


def paragraph(text):
    return f"<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


WORD = f"""<?xml version="1.0"?><w:document {NAMES}><w:body>{paragraph('The port opened.')}<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph('English')}</w:tc><w:tc>{paragraph('中文')}</w:tc></w:tr><w:tr><w:tc>{paragraph('The port opened on Monday.')}</w:tc><w:tc>{paragraph('港口星期一开放了。')}</w:tc></w:tr></w:tbl></w:body></w:document>"""
SLIDE = f"<p:sld {NAMES}><p:sp><p:nvPr><p:ph type='title'/></p:nvPr><a:p><a:r><a:t>The port</a:t></a:r><a:br/></a:p></p:sp><a:tbl><a:tr><a:tc><a:p><a:r><a:t>港口</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:sld>"
SHEET = f"""<worksheet {NAMES}><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2" hidden="0"><c r="A2" t="inlineStr"><is><t>Ships came in the night.</t></is></c><c r="B2" t="str"><v>夜里船来了，人们都去看。</v></c><c r="C2" s="1"><v>44562</v></c></row></sheetData></worksheet>"""
CONTENT = f"""<office:document-content {NAMES}><office:text><text:h>The port</text:h><text:p>It opened.<text:s text:c="3"/><text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>港口</text:p></table:table-cell></table:table-row></table:table></office:text></office:document-content>"""
SPINE = "<opf:package xmlns:opf='opf'><manifest><item id='1' href='1.xhtml'/><item id='2' href='2.xhtml' properties='nav'/></manifest><spine><itemref idref='1'/><itemref idref='2'/></spine></opf:package>"
RICH = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 \'cb\'ce;}}{\stylesheet{\s1 heading 1;}}{\info{\title x}}\pard\s1 The port\par {\b It} \u28207?opened.{\footnote A note.}\par\trowd\intbl a\cell \'b8\'db\cell\row\pard{\*\x y}{\v hidden}\bin3 abc\par}"
SUBTITLES = "1\n00:00:01,000 --> 00:00:02,500\nThe port opened,\n\n2\n00:00:02,600 --> 00:00:04,000\n<i>and ships</i> came.\n\n"
VIDEO = "WEBVTT\n\nNOTE a note\n\n00:01.000 --> 00:02.500 align:start\n<v Ann>The port opened.\n\n"
MARKED = "---\ntitle: x\n---\n# The port\n\nIt *opened* on [Monday](x).\n\n> ships\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n"
SAVED = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://x.y/\n\n<html><body><p>The port opened =E6=B8=AF on Monday.</p></body></html>\n--b--\n"
OLD = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(632) + "WordDocument".encode("utf-16-le") + bytes(1400)


def kinds(commands):
    """Name: suffix, seeds, command lines, and what makes a file of a damaged part."""
    word = office("word/document.xml")
    return {
        "DOCX": (".docx", [WORD.encode()], commands, word), "PPTX": (".pptx", [SLIDE.encode()], commands, one_slide),
        "XLSX": (".xlsx", [SHEET.encode()], commands, one_sheet), "ODT": (".odt", [CONTENT.encode()], commands, open_document),
        "EPUB": (".epub", [SPINE.encode()], commands, book), "RTF": (".rtf", [RICH.encode()], commands, same),
        "archives": (".docx", [word(WORD.encode()), one_sheet(SHEET.encode())], commands, same),
        "PDF": (".pdf", [pdf(["The port opened on Monday.", "Ships came in the night."])], commands, same),
        "subtitles": (".srt", [SUBTITLES.encode(), VIDEO.encode()], commands, same), "Markdown": (".md", [MARKED.encode()], commands, same),
        "MHTML": (".mhtml", [SAVED.encode()], commands, same), "old office documents": (".doc", [OLD], commands, same),
    }


# Hostile shapes of documents, by the number of their pieces; each is told by its content.
SHAPES = {
    "cells": lambda n: office("word/document.xml")(f"<w:document {NAMES}><w:tbl>{'<w:tr><w:tc>' + paragraph('a1') + '</w:tc></w:tr>'}{'<w:tr><w:tc><w:p/></w:tc></w:tr>' * n}</w:tbl></w:document>".encode()),
    "nested tables": lambda n: office("word/document.xml")(f"<w:document {NAMES}>{'<w:tbl><w:tr><w:tc>' * min(n, 200)}{paragraph('a')}</w:tc></w:tr></w:tbl>{'</w:tc></w:tr></w:tbl>' * (min(n, 200) - 1)}</w:document>".encode()),
    "runs": lambda n: office("word/document.xml")(f"<w:document {NAMES}><w:p>{'<w:r><w:t>a </w:t></w:r>' * n}</w:p></w:document>".encode()),
    "entities": lambda n: office("word/document.xml")(("<!DOCTYPE a [" + "".join(f"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>" for i in range(1, min(n, 60))) + f"<!ENTITY e0 'x'>]><w:document {NAMES}><w:p><w:r><w:t>&e{min(n, 60) - 1};</w:t></w:r></w:p></w:document>").encode()),
    "sheet cells": lambda n: one_sheet(("<worksheet><sheetData><row>" + "<c t='s'><v>0</v></c>" * n + "</row></sheetData></worksheet>").encode()),
    "empty paragraphs": lambda n: open_document(f"<office:text {NAMES}>{'<text:p/>' * n}<text:p>a</text:p></office:text>".encode()),
    "chapters": lambda n: book(("<package><manifest><item id='1' href='1.xhtml'/></manifest><spine>" + "<itemref idref='1'/>" * min(n, 2000) + "</spine></package>").encode()),
    "groups": lambda n: ("{\\rtf1 " + "{a}" * n + "}").encode(), "nested groups": lambda n: ("{\\rtf1 " + "{" * n + "a" + "}" * n + "}").encode(),
    "cells of rich text": lambda n: ("{\\rtf1 " + "\\intbl a\\cell\\row " * n + "}").encode(), "characters by number": lambda n: ("{\\rtf1 " + "\\u28207?" * n + "}").encode(),
    "cues": lambda n: ("".join(f"{i}\n00:00:{i % 60:02},000 --> 00:00:{i % 60:02},500\nThe port opened.\n\n" for i in range(1, n + 1))).encode(),
    "cues at one time": lambda n: ("1\n00:00:01,000 --> 00:00:02,000\nThe port,\n\n" * n).encode(),
}

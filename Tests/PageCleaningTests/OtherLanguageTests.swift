import BitextModel
import Testing

@testable import PageCleaning

/// What stands around the text on pages in languages other than Chinese and English.
@Suite struct OtherLanguageTests {
    /// A page: its bar, its text with the title first, and what follows it.
    struct Page: Sendable, CustomTestStringConvertible {
        var language: String
        var bar: [String]
        var text: [String]
        var tail: [String]

        var testDescription: String { language }
    }

    static let pages = [
        Page(
            language: "ja", bar: ["ホーム", "サイトマップ", "お問い合わせ", "検索", "ログイン"],
            text: [
                "漁港が月曜日に再開", "漁港は月曜日の朝に再開され、夜明け前に四十隻の船が出港した。最後の船は正午に戻った。",
                "港長は、昨夜はよく眠れたと話した。けが人はいなかったという。", "氷の工場は昼も夜も動いており、ニシンの値段は一週間で三分の一ほど下がった。",
            ], tail: ["シェアする", "ツイート", "印刷", "ページの先頭へ戻る", "前の記事", "次の記事", "無断転載を禁じます。", "関連記事", "灯台の塗り替えが終わる"]),
        Page(
            language: "ko", bar: ["홈", "사이트맵", "검색", "로그인", "회원가입"],
            text: [
                "어항 월요일에 다시 열려", "어항은 월요일 아침에 다시 열렸고, 동트기 전에 배 사십 척이 나갔다. 마지막 배는 정오에 돌아왔다.",
                "항만장은 지난밤 잘 잤다고 말했다. 다친 사람은 없었다고 한다.", "얼음 공장은 밤낮으로 돌아가며, 청어값은 일주일 만에 삼분의 일이 내렸다.",
            ], tail: ["공유하기", "페이스북 공유", "인쇄", "맨 위로", "이전글", "다음글", "무단전재 및 재배포 금지", "관련기사", "등대 칠이 끝났다"]),
        Page(
            language: "ru", bar: ["Главная", "Карта сайта", "Контакты", "Поиск", "Войти"],
            text: [
                "Рыбный порт снова открыт",
                "Рыбный порт открыли в понедельник утром, и сорок лодок вышли до рассвета. Последняя вернулась в полдень.",
                "Начальник порта сказал, что хорошо спал. Никто не пострадал.",
                "Ледник работает днём и ночью, а цена на сельдь за неделю упала на треть, как говорят рыбаки.",
            ], tail: ["Поделиться", "Распечатать", "Наверх", "Все права защищены.", "Читайте также", "Маяк покрасили"]),
        Page(
            language: "es", bar: ["Inicio", "Mapa del sitio", "Política de privacidad", "Iniciar sesión"],
            text: [
                "El puerto pesquero abre de nuevo",
                "El puerto pesquero se abrió el lunes por la mañana, y cuarenta barcos salieron antes del alba. El último volvió a mediodía.",
                "El capitán del puerto dijo que había dormido bien. Nadie resultó herido.",
                "La fábrica de hielo trabaja de día y de noche, y el precio del arenque bajó un tercio en una semana.",
            ],
            tail: [
                "Compartir en Facebook", "Imprimir", "Todos los derechos reservados.", "Noticias relacionadas",
                "Han pintado el faro",
            ]),
    ]

    @Test(arguments: pages) func onlyTheTextStays(_ page: Page) throws {
        func blocks(_ lines: [String], _ name: String) -> String { lines.map { "<\(name)>\($0)</\(name)>" }.joined() }
        let html = """
            <!DOCTYPE html><html lang="\(page.language)"><head><meta charset="utf-8"><title>\(page.text[0])</title></head><body>
            <div>\(blocks(page.bar, "span"))</div><div>\(blocks(page.bar, "p"))</div>
            <div><h1>\(page.text[0])</h1>\(blocks(Array(page.text.dropFirst()), "p"))\(blocks(page.tail, "p"))</div>
            </body></html>
            """
        let cleaner = try PageCleaner()
        #expect(cleaner.clean(html, id: "page").document.blocks.map(\.text) == page.text)
        // The same as pasted text.
        let pasted = (page.bar + page.text + page.tail).joined(separator: "\n")
        #expect(cleaner.clean(pasted, id: "text").document.blocks.map(\.text) == page.text)
    }
}

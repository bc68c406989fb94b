import BitextModel
import Testing

@testable import DocumentPairing

/// Copies, parts and lists.
@Suite struct GroupTests {
    private static let text = (1...12).map { "The gauge at lock \($0) went online on Tuesday." }

    private func copies(_ texts: [[String]]) -> CopyFinder { CopyFinder(texts, rank: <) }

    @Test func copiesAreToldFromOthers() {
        let found = copies([Self.text, Self.text, Array(Self.text[..<6]), ["Something else."], ["Something else."]])
        #expect(found.originals == [nil, 0, nil, nil, 3])
        #expect(found.isExact == [false, true, false, false, true])
    }

    @Test func theRankSaysWhichIsTheOriginal() {
        #expect(CopyFinder([Self.text, Self.text], rank: >).originals == [1, nil])
    }

    @Test func nearCopiesDifferInNoNumber() {
        var near = Self.text
        near[3] = "The gauge at lock 4 was switched on this Tuesday."
        var other = Self.text
        other[3] = "The gauge at lock 44 went online on Tuesday."
        let found = copies([Self.text, near, other])
        #expect(found.originals == [nil, 0, nil])
        #expect(!found.isExact[1])
    }

    @Test func emptyPagesAreNoCopies() { #expect(copies([[], []]).originals == [nil, nil]) }

    @Test(arguments: [
        ("http://a.example/c1006_2.html", "http://a.example/c1006.html", 2),
        ("http://a.example/t1-3.shtml", "http://a.example/t1.shtml", 3),
        ("http://a.example/x_p2.html", "http://a.example/x.html", 2),
        ("http://a.example/x?page=2", "http://a.example/x", 2),
        ("http://a.example/x?id=7&page=2", "http://a.example/x?id=7", 2),
    ])
    func addressesTellParts(_ address: String, _ first: String, _ part: Int) {
        #expect(PartFinder.addressPart(address)?.first.contains(first) == true)
        #expect(PartFinder.addressPart(address)?.part == part)
    }

    @Test(arguments: [
        "http://a.example/c1006.html", "http://a.example/2.html", "http://a.example/x_1.html",
        "http://a.example/_2.html",
        "http://a.example/x_20230412.html",
    ])
    func otherAddressesTellNone(_ address: String) { #expect(PartFinder.addressPart(address) == nil) }

    @Test(arguments: [("水獭（2）", "水獭"), ("Otters (Part 3)", "Otters"), ("水獭（第二页）", "水獭"), ("水獭（二）", "水獭")])
    func titlesTellParts(_ title: String, _ base: String) { #expect(PartFinder.titlePart(title)?.title == base) }

    @Test(arguments: ["水獭（2023）", "Otters", "Otters (1)", "(2)"])
    func otherTitlesTellNone(_ title: String) { #expect(PartFinder.titlePart(title) == nil) }

    @Test func partsBelongToTheFirst() {
        let found = PartFinder([
            ("http://a.example/9_3.html", "Otters"), ("http://a.example/9.html", "Otters"),
            ("http://a.example/9_2.html", "Otters (2)"), ("http://a.example/8_2.html", "Fish"),
            ("http://a.example/8.html", "Boats"), ("http://a.example/z.html", "Boats (2)"),
        ])
        #expect(found.first.map { $0?.page } == [1, nil, 1, nil, nil, 4])
        #expect(found.first.map { $0?.part } == [3, nil, 2, nil, nil, 2])
    }

    @Test func listsAreKnownByTheTitlesOfOthers() {
        func document(_ title: String, _ lines: [String]) -> PairingDocument {
            var segmented = SegmentedDocument(id: title, language: .english, lines: lines)
            segmented.metadata.title = title
            return PairingDocument(segmented: segmented, base: "file:///\(title)")
        }
        let pages = ["Otters", "Fish", "Boats"].map { document($0, [$0, "It is about \($0).", "The end."]) }
        let list = document("News", ["News", "Otters", "Fish", "Boats"])
        let two = document("More", ["More", "Otters", "Fish", "All about the weir at Longtan."])
        #expect(ListPages.find(pages + [list, two]) == [false, false, false, true, false])
    }
}

import DocumentFormats
import TestSupport

/// Packages with as little in them as a reader needs.
enum PackageFixture {
    static func word(_ body: String, _ more: [(name: String, text: String)] = [], relations: String = "") throws
        -> DocumentPackage
    {
        try package(
            "word/document.xml",
            "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:r='r'><w:body>\(body)</w:body></w:document>",
            more + [(name: "word/_rels/document.xml.rels", text: relationships(relations))])
    }

    static func package(_ main: String, _ text: String, _ more: [(name: String, text: String)]) throws
        -> DocumentPackage
    {
        let root = relationships(
            "<Relationship Id='rId1' Type='http://x/officeDocument' Target='\(main)'/>"
                + "<Relationship Id='rId2' Type='http://x/core-properties' Target='docProps/core.xml'/>")
        return try DocumentPackage(
            ArchiveFixture.archive([(name: "_rels/.rels", text: root), (name: main, text: text)] + more), file: "x")
    }

    static func relationships(_ inner: String) -> String { "<Relationships xmlns='rels'>\(inner)</Relationships>" }

    static func paragraph(_ runs: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
}

extension StructuredDocument {
    /// The text, without what was left out.
    var kept: [String] { blocks.filter { $0.omission == nil }.map(\.text) }
    /// What was left out, by kind and text.
    var omitted: [String] { blocks.compactMap { block in block.omission.map { "\($0.kind): \(block.text)" } } }
}

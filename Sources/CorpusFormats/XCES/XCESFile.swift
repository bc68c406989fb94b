import BitextModel
import FileAccess
import TextFacts

/// OPUS' stand-off alignments: `<link xtargets="1 2;3" certainty="0.9"/>` within a `<linkGrp>` a pair of documents.
enum XCESFile {
    /// A link as it stands in a file: sentence identifiers, which are not always numbers.
    struct Link {
        var source: [String]
        var target: [String]
        var certainty: Double?
        var line: Int
    }

    struct Group {
        var sourceDocument: String?
        var targetDocument: String?
        var links: [Link] = []
    }

    /// - Throws: `FileError`; `CorpusFormatError.malformedXML`, `.wrongRoot`, `.badBead`.
    static func read(_ path: String) throws -> [Group] {
        let events = try XMLEventReader(path)
        var groups: [Group] = []
        var sawRoot = false
        while let event = try events.next() {
            guard event.kind == .start else { continue }
            if !sawRoot {
                guard event.name == .cesAlign else {
                    throw CorpusFormatError.wrongRoot(
                        path, line: event.line, expected: "an XCES alignment (<cesAlign>)", found: events.nameText)
                }
                sawRoot = true
                groups.append(
                    Group(sourceDocument: events.attribute(.fromDoc), targetDocument: events.attribute(.toDoc)))
            } else if event.name == .linkGrp {
                groups.append(
                    Group(sourceDocument: events.attribute(.fromDoc), targetDocument: events.attribute(.toDoc)))
            } else if event.name == .link {
                let targets = events.attribute(.xtargets) ?? ""
                let sides = targets.split(separator: ";", omittingEmptySubsequences: false)
                guard sides.count == 2 else {
                    throw CorpusFormatError.badBead(
                        path, line: event.line, reason: "the link's xtargets '\(targets)' are not two lists")
                }
                let link = Link(
                    source: sides[0].split(separator: " ").map { String($0) },
                    target: sides[1].split(separator: " ").map { String($0) },
                    certainty: events.attribute(.certainty).flatMap { Decimals.probability($0) }, line: event.line)
                if !link.source.isEmpty || !link.target.isEmpty { groups[groups.count - 1].links.append(link) }
            }
        }
        return groups.filter { !$0.links.isEmpty }
    }

    /// Sentences are numbered from 1, as in OPUS' own documents.
    static func write(
        _ beads: [Bead], documents: (source: String?, target: String?), to output: OutputFile
    ) throws {
        let sink = ByteSink(output)
        sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
            <cesAlign version="1.0">
              <linkGrp targType="s"
            """)
        for (name, document) in [("fromDoc", documents.source), ("toDoc", documents.target)] {
            sink.write(" \(name)=\"")
            sink.append { XMLEscaping.append(document ?? "", to: &$0, in: .attribute) }
            sink.write("\"")
        }
        sink.write(">\n")
        for (number, bead) in beads.enumerated() {
            let lists = [bead.source, bead.target].map { $0.map { String($0 + 1) }.joined(separator: " ") }
            sink.write("    <link id=\"SL\(number + 1)\" xtargets=\"\(lists[0]);\(lists[1])\"")
            if let confidence = bead.confidence {
                sink.write(" certainty=\"\(Decimals.string(confidence, places: 4))\"")
            }
            sink.write("/>\n")
            try sink.drain()
        }
        sink.write("  </linkGrp>\n</cesAlign>\n")
        try sink.finish()
    }
}

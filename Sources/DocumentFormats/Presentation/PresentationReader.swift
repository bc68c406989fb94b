import BitextModel

/// Reads PresentationML documents (ECMA-376 part 1, §19): the slides in their order, each with its notes behind it.
package enum PresentationReader {
    /// - Throws: `ZipError`, `DocumentFormatError`.
    /// - Complexity: O(bytes).
    package static func read(_ package: DocumentPackage) throws -> StructuredDocument {
        guard let main = try package.mainPart() else {
            throw DocumentFormatError.notOfKind(
                package.file, kind: "PPTX document", reason: "no part is its list of slides")
        }
        let relations = try package.relations(of: main)
        var slides: [String] = []
        try package.read(main) { event in
            guard case .start("sldId", let attributes) = event, let id = attributes["r:id"],
                let part = relations[id]?.target, package.has(part)
            else { return }
            slides.append(part)
        }
        var document = StructuredDocument()
        var tables = TablePlaces()
        for (index, slide) in slides.enumerated() {
            document.blocks += try blocks(of: slide, package, &tables, place: "slide \(index + 1)")
            for notes in try package.parts("notesSlide", of: slide) {
                document.blocks += try blocks(of: notes, package, &tables, place: "slide \(index + 1), notes")
            }
        }
        document.metadata = try PackageProperties.read(package)
        return document
    }

    private static func blocks(
        of part: String, _ package: DocumentPackage, _ tables: inout TablePlaces, place: String
    ) throws -> [StructuredBlock] {
        var slide = SlideStory(place: place, tables: tables)
        try package.read(part) { slide.handle($0) }
        tables = slide.tables
        return slide.blocks
    }
}

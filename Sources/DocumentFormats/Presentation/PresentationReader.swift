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
        for (index, slide) in slides.enumerated() {
            document.blocks += try blocks(of: slide, package, place: "slide \(index + 1)")
            let notes = try package.relations(of: slide).values.first { $0.type.hasSuffix("/notesSlide") }?.target
            if let notes, package.has(notes) {
                document.blocks += try blocks(of: notes, package, place: "slide \(index + 1), notes")
            }
        }
        document.metadata = try PackageProperties.read(package)
        return document
    }

    private static func blocks(
        of part: String, _ package: DocumentPackage, place: String
    ) throws -> [StructuredBlock] {
        var slide = SlideStory(place: place)
        try package.read(part) { slide.handle($0) }
        return slide.blocks
    }
}

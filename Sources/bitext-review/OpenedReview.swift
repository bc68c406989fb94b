import AlignmentReview
import ArgumentParser
import Bitext
import CorpusOutput
import FileAccess

/// What a command line names, opened.
struct OpenedReview {
    /// The documents under review.
    let library: ReviewLibrary
    private let program: ReviewProgram

    /// - Throws: `BitextError`s of reading, aligning and sessions.
    init(_ program: ReviewProgram) async throws {
        self.program = program
        if program.documents.count == 1 {
            library = try ReviewLibrary(
                corpus: program.documents[0], opener: try program.reading.opener(), threshold: program.reading.sure)
            return
        }
        var documents = program.documents
        var reading = program.reading
        if documents.isEmpty, let session = program.session {
            // The session says how it was begun.
            let known = try ReviewProgram.parse(SessionFile(reading: session).header.arguments)
            documents = known.documents
            reading = known.reading
            reading.sure = program.reading.sure
        }
        guard documents.count == 2 else {
            throw ReviewError.otherDocuments(program.session ?? "", expected: documents.joined(separator: ", "))
        }
        let lessons = try program.learn.map { try SessionFile(reading: $0) }
        let review = try await reading.opener().learning(from: lessons).open(
            .file(documents[0], language: reading.sourceLanguage),
            .file(documents[1], language: reading.targetLanguage),
            session: program.session ?? SessionPlace.beside(documents[0]), arguments: documents + reading.words,
            tell: program.note)
        library = ReviewLibrary(review)
    }

    /// Takes in corrections.
    ///
    /// - Throws: `BitextError`s of the file.
    func apply(_ path: String) async throws {
        let review = try await review()
        let applied = try await review.apply(corrections: path)
        program.note(
            "\(path): \(applied.rows) row\(applied.rows == 1 ? "" : "s") and \(applied.texts) text\(applied.texts == 1 ? "" : "s") taken in"
                + (applied.odd.isEmpty ? "" : ", \(applied.odd.count) not understood"))
        for line in applied.odd { CorpusOutput.message("\(path): \(line)") }
    }

    /// Writes the review to a file, or to a folder where the format has several.
    ///
    /// - Throws: `BitextError`s of the format and the file.
    func export(_ path: String) async throws {
        let review = try await review()
        let format = try program.to ?? Self.format(of: path)
        let selection = ReviewSelection(minimum: program.minConfidence, confirmedOnly: program.confirmedOnly)
        let files = try await review.files(format, selection)
        let set = OutputSet()
        if files.count > 1 { try OutputFolder.make(path) }
        for file in files {
            try set.open(files.count > 1 ? "\(path)/\(file.name)" : path).write(gathered: file.bytes)
        }
        try set.commit()
        let count = await review.units(selection).count
        program.note("\(path): \(format.rawValue), \(count) unit\(count == 1 ? "" : "s")")
    }

    private func review() async throws -> Review {
        guard program.documents.count != 1 else {
            throw ValidationError("--apply and --export are for two documents, or for a session")
        }
        return try await library.review(0)
    }

    private static func format(of path: String) throws -> ExportFormat {
        if path.hasSuffix(".html") || path.hasSuffix(".htm") { return .html }
        guard let format = CorpusFormat(path: path).flatMap({ ExportFormat(rawValue: $0.rawValue) }) else {
            throw ReviewError.noFormat(path)
        }
        return format
    }
}

import AlignmentReview
import ArgumentParser

extension ReviewProgram {
    /// Shows the library in a browser.
    func serve(_ library: ReviewLibrary) async throws {
        throw ValidationError("This build shows no page: name --apply, --export or --report")
    }
}

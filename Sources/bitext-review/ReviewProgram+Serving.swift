import AlignmentReview
import Bitext
import FileAccess
import ReviewServer

extension ReviewProgram {
    /// Shows the library in a browser, until the program is ended.
    ///
    /// - Throws: `ServerError`.
    func serve(_ library: ReviewLibrary) async throws {
        let server = try await ReviewServer(library, port: port)
        CorpusOutput.message("\(server.address)")
        if !noBrowser { openBrowser(at: server.address) }
        note("The page shows the review as long as this program runs; Ctrl-C ends it, and nothing is lost.")
        try await server.run()
    }

    /// A browser that cannot be opened is no fault: the address stands above.
    private func openBrowser(at address: String) {
        guard let opener = ExternalProgram.path(of: "xdg-open") else { return }
        Task.detached { _ = try? ExternalProgram.run(opener, [address]) }
    }
}

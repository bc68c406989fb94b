import ArgumentParser
import Bitext
import Glibc

/// `bitext review`: hands over to the program that lies beside this one.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Review an alignment in the browser: confirm, correct, export. (See 'bitext review --help'.)")

    @Argument(parsing: .captureForPassthrough, help: "SOURCE TARGET, or the folder of a corpus, and options.")
    var arguments: [String] = []

    func run() throws {
        guard let path = Self.program else {
            Console().error(MissingReview())
            throw ExitCode(MissingReview().exitStatus.rawValue)
        }
        // The help of the parser comes with the words of this command.
        let words = arguments.isEmpty ? ["--help"] : arguments
        var pointers = ([path] + words).map { strdup($0) } + [nil]
        execv(path, &pointers)
        Console().error(MissingReview())
        throw ExitCode(MissingReview().exitStatus.rawValue)
    }

    /// The review's program, if it was built too.
    private static var program: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        let own = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let path = "\(folder)/bitext-review"
        return access(path, X_OK) == 0 ? path : nil
    }

    /// The review's program is not there.
    private struct MissingReview: BitextError {
        var code: String { "E-REVIEW-20" }
        var problem: String { "the review is a program of its own, bitext-review, and it is not beside this one" }
        var location: ErrorLocation? { nil }
        var remedy: String {
            "Run 'Tools/bitext review', which builds it the first time, or 'swift build -c release --product bitext-review'"
        }
        var exitStatus: ExitStatus { .unavailable }
    }
}

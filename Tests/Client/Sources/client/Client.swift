/// Runs one example of the articles in the current folder: `client Aligning.1`.
@main
enum Client {
    static func main() async throws {
        guard CommandLine.arguments.count == 2, let example = examples[CommandLine.arguments[1]] else {
            fatalError("name one of: \(examples.keys.sorted().joined(separator: " "))")
        }
        try await example()
    }
}

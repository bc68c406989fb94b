import ArgumentParser

/// How many processors a command works on.
struct JobOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How much is worked on at a time; one piece for each processor when not given. Results do not depend on it.",
            valueName: "N"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024") }
    }
}

import ArgumentParser

/// Helps with a command whose name is misspelt.
enum CommandSuggestion {
    /// A message for a first argument that is no command; nil where it may be one, or an option.
    static func message(for arguments: [String]) -> String? {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return nil }
        let known = BitextCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !known.contains(name) else { return nil }
        let near = Spelling.nearest(to: name, among: known).map { "Did you mean '\($0)'?" }
        return "there is no command '\(name)'. \(near ?? "The commands are \(known.joined(separator: ", ")).")"
    }
}

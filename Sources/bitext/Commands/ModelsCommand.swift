import ArgumentParser
import Bitext

/// `bitext models`: what is installed, and whether it is sound.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Show the installed models, their licences and checksums; verify them.",
        subcommands: [List.self, Verify.self],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Show the installed models (the default).")

        @OptionGroup var messages: MessageOptions

        func run() async throws {
            try await messages.run { _ in
                if let model = try SentenceEncoder.Description.installed() {
                    try CorpusOutput.show(ModelsCommand.text(of: model))
                } else {
                    try CorpusOutput.show(
                        "sentence encoder: not installed (Tools/fetch-model puts it at \(SentenceEncoder.installedPath))"
                    )
                }
                try CorpusOutput.show(
                    try BitextAligner.installedDictionary()
                        ?? "dictionary: not installed (Tools/fetch-dictionary fetches CC-CEDICT)")
                return .done
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Compare a model's content with its checksum.",
            discussion: "Ends with 0 if it is sound, 65 if it is damaged, 69 if there is none.")

        @Argument(help: "The model file; by default the installed one.")
        var file: String?

        @OptionGroup var messages: MessageOptions

        func run() async throws {
            try await messages.run { _ in
                let model = try SentenceEncoder.Description.verify(path: file)
                try CorpusOutput.show(ModelsCommand.text(of: model) + "\n  content      matches its checksum")
                return .done
            }
        }
    }

    private static func text(of model: SentenceEncoder.Description) -> String {
        """
        sentence encoder: \(model.name)
          file         \(model.path)
          size         \(model.size) bytes, format version \(model.formatVersion)
          made from    \(model.package)
          licence      \(model.licence)
          languages    \(model.languages)
          sha-256      \(model.checksum)
        """
    }
}

import ArgumentParser
import BitextModel

/// A language on the command line, as a BCP 47 tag.
struct LanguageArgument: ExpressibleByArgument {
    var language: Language

    init?(argument: String) {
        guard let language = Language(argument) else { return nil }
        self.language = language
    }

    var defaultValueDescription: String { language.tag }
}

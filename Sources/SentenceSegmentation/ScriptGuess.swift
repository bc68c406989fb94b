import BitextModel

/// A guess at the language by script alone, for text that nobody named a language for.
enum ScriptGuess {
    /// Chinese if Han characters are at least a fifth of the first letters, else English.
    static func language(of texts: some Sequence<String>, limit: Int = 4096) -> Language {
        var han = 0
        var letters = 0
        for text in texts {
            for scalar in text.unicodeScalars {
                let kind = CharacterClass(of: scalar.value)
                guard kind.isAny(.letter) else { continue }
                letters += 1
                if kind.contains(.han) { han += 1 }
                if letters >= limit { return han * 5 >= letters ? .chinese : .english }
            }
        }
        return letters > 0 && han * 5 >= letters ? .chinese : .english
    }
}

package import BitextModel
import ICUText

/// Whether the two sides of a corpus stand the wrong way round: texts in the script of the other side's language.
package struct SideCheck: Sendable {
    private var turned = 0
    private var right = 0
    private var languages: (source: Language, target: Language)?
    /// Of the unit looked at last.
    private var writing: (source: WritingSystem, target: WritingSystem)?

    /// Nothing seen yet.
    package init() {}

    /// Looks at a unit; enough of them are looked at soon.
    package mutating func add(_ unit: TranslationUnit) {
        guard turned + right < 2_000 else { return }
        languages = languages ?? (unit.source.language, unit.target.language)
        if writing?.source.language != unit.source.language || writing?.target.language != unit.target.language {
            writing = (WritingSystem(unit.source.language), WritingSystem(unit.target.language))
        }
        guard let (source, target) = writing else { return }
        guard source.scripts.isDisjoint(with: target.scripts) else { return }
        let here = TextProfile(unit.source.text, writing: source)
        let there = TextProfile(unit.target.text, writing: target)
        guard here.letters > 1, there.letters > 1 else { return }
        let turnedHere = TextProfile(unit.source.text, writing: target)
        let turnedThere = TextProfile(unit.target.text, writing: source)
        if turnedHere.ownScript > here.ownScript, turnedThere.ownScript > there.ownScript {
            turned += 1
        } else if here.ownScript >= turnedHere.ownScript, there.ownScript >= turnedThere.ownScript {
            right += 1
        }
    }

    /// What is wrong and what to do, if most units are the other way round.
    package var warning: String? {
        guard turned > 2, turned > right * 4, let languages else { return nil }
        return "the sides are the other way round: the texts that should be \(languages.source) are in the script of "
            + "\(languages.target), and the reverse. Give --swap, or name the languages in the columns' order"
    }
}

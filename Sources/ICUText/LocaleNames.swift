import CICU

/// Names of countries, languages, currencies and cities in a locale's language, out of ICU's data.
package enum LocaleNames {
    package enum Kind: Sendable, CaseIterable {
        case countries, languages, currencies, cities

        var handle: cicu_names_kind {
            switch self {
            case .countries: cicu_names_countries
            case .languages: cicu_names_languages
            case .currencies: cicu_names_currencies
            case .cities: cicu_names_cities
            }
        }
    }

    /// Code (`DE`, `de`, `EUR`, `Europe/Berlin`) to name in the locale, for all that have one.
    package static func all(_ kind: Kind, locale: String) -> [(code: String, name: String)] {
        final class Collector { var names: [(code: String, name: String)] = [] }
        let collector = Collector()
        cicu_each_name(kind.handle, locale, Unmanaged.passUnretained(collector).toOpaque()) {
            context, code, name, length in
            let names = Unmanaged<Collector>.fromOpaque(context!).takeUnretainedValue()
            let text = String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
            names.names.append((String(cString: code!), text))
        }
        return collector.names
    }
}

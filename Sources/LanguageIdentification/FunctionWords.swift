import BitextModel

/// Tells the languages written in Latin letters by their commonest words and by letters that few of them have.
enum FunctionWords {
    private static let words: [(tag: String, words: String)] = [
        (
            "en",
            """
            the of and to in a is that for it was on are with as be this by at from have or an they which one had not \
            but what all were when there can said we their will would who been has its more about into than he his she
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er \
            hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
            """
        ),
        (
            "fr",
            """
            de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec aux \
            cette son été ou mais comme nous sa ses leur ont dont elle être aussi deux l d qu n s
            """
        ),
        (
            "es",
            """
            de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha este sí porque \
            esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue son
            """
        ),
        (
            "it",
            """
            di e il la che in a per un del è una con non si da i le dei al sono della gli nel alla ha più anche come dal \
            ma delle lo o se questo essere su stato ai nella dalla tra
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu \
            sua ou ser quando muito há nos já está também só pelo pela até são
            """
        ),
        (
            "nl",
            """
            de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of door uit nog worden \
            wordt naar heeft hebben deze over hij ze wel geen kan zich meer
            """
        ),
        (
            "pl",
            """
            w i na z się do nie że to jest o a jak od przez po co za są dla który oraz ale tym tego ich być jego lub \
            także która może ze czy już było tylko
            """
        ),
        (
            "tr",
            """
            ve bir bu için ile da de çok olarak daha olan gibi ne en kadar sonra var olduğu ancak ise o ya değil her \
            tarafından göre iki yıl ilk oldu şu mi
            """
        ),
        (
            "id",
            """
            yang dan di dengan untuk dari ini pada tidak dalam itu adalah akan ke oleh juga karena telah bahwa sebagai \
            mereka lebih dapat atau ada kami saya bisa
            """
        ),
        (
            "vi",
            "và của là có trong được các cho một không với người những này đã ra để khi đến về từ như tại cũng theo nhiều"
        ),
        (
            "sv",
            "och att det i en som är av för på med den till har de inte om ett han men var jag sig från vi så kan när år"
        ),
        (
            "da",
            "og at det i en er som af for på med den til har de ikke om et han men var jeg sig fra vi så kan blev når hvor"
        ),
        ("fi", "ja on ei se että oli hän mutta ovat kun myös niin kuin sen tai joka jo vain mukaan vuonna ole sekä"),
        ("cs", "a v se na je že s z do o i to jako za by ale po jsou pro k ve který od při byl však nebo jsem tak"),
        ("ro", "și de în la a cu nu o pe că din care pentru este un mai o fi fost sunt prin sau după al"),
        ("hu", "a az és hogy nem is egy ez de volt meg csak mint már vagy még ki lehet azt el kell"),
    ]

    /// Letters that point to a language, with the weight of one occurrence in words.
    private static let letters: [Unicode.Scalar: [(tag: String, weight: Double)]] = {
        var table: [Unicode.Scalar: [(tag: String, weight: Double)]] = [:]
        for (tag, set, weight) in [
            ("de", "ß", 1.0), ("de", "äöü", 0.25), ("fr", "çœ", 0.4), ("fr", "èêâîôûë", 0.3), ("es", "ñ¿¡", 1),
            ("pt", "ãõ", 0.8), ("pl", "łąęśżźćń", 0.5), ("tr", "ğış", 0.4), ("sv", "å", 0.5), ("sv", "äö", 0.15),
            ("da", "øæå", 0.5), ("vi", "ảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỷỹỵđơư", 0.6),
            ("cs", "ěřůčšž", 0.5),
            ("ro", "țșăî", 0.4), ("hu", "őű", 0.8), ("fi", "äö", 0.15), ("it", "ìòù", 0.3), ("tr", "öüç", 0.1),
            ("fr", "éà", 0.1), ("es", "óíáú", 0.1), ("pt", "çáíé", 0.1), ("hu", "öüóéá", 0.1),
        ] {
            for letter in set.unicodeScalars { table[letter, default: []].append((tag, weight)) }
        }
        return table
    }()

    /// Each word with its languages; a word counts the less the more languages share it.
    private static let table: [String: [Int]] = {
        var table: [String: [Int]] = [:]
        for (index, language) in words.enumerated() {
            for word in Set(language.words.split { $0 == " " || $0 == "\n" }.map(String.init)) {
                table[word, default: []].append(index)
            }
        }
        return table
    }()

    static func language(of scalars: [Unicode.Scalar]) -> Language {
        var scores = [Double](repeating: 0, count: words.count)
        var latinWords = 0
        var word = String.UnicodeScalarView()
        func close() {
            guard !word.isEmpty else { return }
            latinWords += 1
            if let languages = table[String(word)] {
                for language in languages { scores[language] += 1 / Double(languages.count) }
            }
            word = String.UnicodeScalarView()
        }
        for scalar in scalars {
            guard ScriptCensus.kind(of: scalar) == .latin else {
                close()
                continue
            }
            let lower =
                scalar.value < 0x80
                ? Unicode.Scalar(scalar.value | 0x20)! : scalar.properties.lowercaseMapping.unicodeScalars.first!
            word.append(lower)
            if lower.value >= 0x80, let hints = letters[lower] {
                for hint in hints {
                    if let index = words.firstIndex(where: { $0.tag == hint.tag }) { scores[index] += hint.weight }
                }
            }
        }
        close()
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return .undetermined }
        if scores[best] > 0 { return LanguageIdentifier.language(words[best].tag) }
        // A title without function words ("Follow-up Actions"): plain letters are most often English; a lone token may
        // be anything.
        return latinWords >= 2 && scalars.allSatisfy { $0.value < 0x80 || $0.value >= 0x2000 }
            ? .english : .undetermined
    }
}

import BitextModel
import Testing

/// Abbreviations of languages that have no rules of their own.
@Suite struct OtherLanguageTests {
    /// `|` stands where a sentence ends.
    @Test(arguments: [
        (
            "es",
            "La Sra. López vive en la Av. Mayor.|Véase la pág. 5.|El Dr. Ruiz vino.|Barcos, redes, etc.|Luego llovió."
        ),
        (
            "it",
            "Il Dott. Rossi arrivò.|Si veda pag. 5.|Barche, reti ecc.|Poi piovve.|Vide il Sig. Bianchi, cfr. Rossi."
        ),
        ("pt", "O Sr. Silva e a Dra. Costa vieram.|Barcos, redes etc.|Depois choveu.|Ver pág. 5."),
        ("nl", "Dhr. Jansen kwam.|Zie blz. 5.|Boten, netten enz.|Toen regende het.|Er waren er veel, bijv. Anna."),
        ("cs", "Vyplulo čtyřicet lodí, např. Naděje.|Prof. Novák přišel.|Lodě, sítě atd.|Potom pršelo."),
        ("sk", "Vyplávalo štyridsať lodí, napr. Nádej.|Prof. Novák prišiel.|Lode, siete atď.|Potom pršalo."),
        (
            "pl",
            "Port otwarto w 2022 r.|Wypłynęło wiele łodzi, m.in. Nadzieja.|Mieszka przy ul. Długiej.|Łodzie itd.|Potem padało."
        ),
        ("ru", "Сказал проф. Иванов.|В 1990 г.|Порт закрыли.|Они живут на ул. Ленина.|Рис и т.д.|Потом ушли."),
        ("uk", "Сказав проф. Іваненко.|Вони живуть на вул. Лесі.|Див. рис. 5."),
        ("bg", "Каза проф. Иванов.|Живеят на ул. Шипка."),
        ("tr", "Dr. Yılmaz konuştu.|Tekneler, ağlar vb.|Sonra yağmur yağdı."),
        ("sv", "Prof. Berg kom.|Många, t.ex. Anna.|Båtar, nät m.m.|Sedan regnade det."),
        ("da", "Prof. Berg kom.|Mange, f.eks. Anna."), ("nn", "Prof. Berg kom.|Mange, f.eks. Anna."),
        ("fi", "Moni, esim. Anna, tuli.|Veneitä jne.|Sitten satoi."),
        ("hu", "Dr. Nagy jött.|Hajók, hálók stb.|Aztán esett."),
        ("ro", "Prof. Ionescu a venit.|Bărci etc.|Apoi a plouat."), ("el", "Ο κ. Παππάς ήρθε.|Πολλοί, π.χ. Άννα."),
        ("vi", "TS. Nguyễn nói vậy.|Ở TP. Hồ Chí Minh trời mưa."),
        ("id", "Dr. Sari datang.|Perahu, jala dll.|Lalu hujan."),
    ])
    func abbreviationsAreNoEnds(_ language: String, _ text: String) throws {
        let expected = marked(text.replacing("|", with: " |"))
        #expect(try sentences(expected.paragraph, #require(Language(language))) == expected.sentences)
    }
}

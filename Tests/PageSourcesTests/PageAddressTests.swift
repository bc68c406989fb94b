import Testing

@testable import PageSources

@Suite struct PageAddressTests {
    @Test(arguments: [
        ("b.html", "http://a.example/x/b.html"), ("../b.html", "http://a.example/b.html"),
        ("/b.html#top", "http://a.example/b.html"), ("//b.example/c", "http://b.example/c"),
        ("?lang=zh", "http://a.example/x/y.html?lang=zh"), ("https://b.example/", "https://b.example/"),
        ("./", "http://a.example/x/"), ("../../../b", "http://a.example/b"),
        ("b?u=../c", "http://a.example/x/b?u=../c"),
    ])
    func linksAreResolved(_ link: String, _ address: String) {
        #expect(PageAddress.resolved(link, against: "http://a.example/x/y.html") == address)
    }

    @Test(arguments: ["#top", "", "mailto:a@b.example", "javascript:void(0)", "tel:1"])
    func linksToNoPageAreNone(_ link: String) {
        #expect(PageAddress.resolved(link, against: "http://a.example/") == nil)
    }

    @Test(arguments: [
        ("https://A.example:443/x/index.html", "http://a.example/x/"), ("http://a.example", "http://a.example/"),
        ("http://a.example/%E6%B0%B4.html", "http://a.example/水.html"), ("http://a.example/a#b", "http://a.example/a"),
        ("http://a.example/x/../y", "http://a.example/y"),
    ])
    func addressesOfOnePageHaveOneKey(_ one: String, _ other: String) {
        #expect(PageAddress.key(one) == PageAddress.key(other))
    }

    @Test(arguments: [
        ("http://a.example/?p=1", "http://a.example/?p=2"), ("http://a.example/a", "http://b.example/a"),
        ("http://a.example/indexes.html", "http://a.example/"),
    ])
    func addressesOfTwoPagesHaveTwo(_ one: String, _ other: String) {
        #expect(PageAddress.key(one) != PageAddress.key(other))
    }
}

import Testing

@testable import Dossier

@Suite struct YamlTextTests {
    private func readBack(_ yaml: String) throws -> YamlNode? {
        try YamlNode.read(Array(yaml.utf8), file: "a.yml")?["k"]
    }

    @Test(
        arguments: hostileTexts + [
            "", "a\nb", "\u{0}", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{10FFFF}",
        ])
    func comesBackInEachPlace(_ text: String) throws {
        let written = yamlText(text)
        for yaml in [
            "k: \(written)", "k: \(written) # c", "k: [\(written)]", "k: {x: \(written), y: z}", "k:\n  - \(written)\n",
        ] {
            let node = try #require(try readBack(yaml), "\(yaml)")
            let value = node.sequence?.first ?? node["x"] ?? node
            #expect(value.text.map { Array($0.utf8) } == Array(text.utf8), "\(yaml)")
        }
        let key = try #require(try YamlNode.read(Array("\(written): v".utf8), file: "a.yml")?.entries?.first)
        #expect(key.name.utf8.elementsEqual(text.utf8))
    }

    @Test func randomTextsComeBack() throws {
        var generator = SeededGenerator(state: 20_180_912)
        let alphabet = Array(
            "aZ0 :#-?,[]{}&*!|>'\"%@`\\\n\r\t~<=./_é\u{301}\u{AD}\u{85}\u{2029}\u{202D}日🇳".unicodeScalars)
        for _ in 0..<3_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
            }
            let string = String(text)
            let node = try #require(try readBack("k: {a: \(yamlText(string)), b: 1}"))
            #expect(node["a"]?.text.map { Array($0.utf8) } == Array(string.utf8), "\(string.debugDescription)")
        }
    }

    @Test func plainNamesStayWithoutQuotes() {
        #expect(yamlText("Marie Jansen") == "Marie Jansen")
        #expect(yamlText("marie@weert.example") == "marie@weert.example")
        #expect(yamlText("Oriëntatietraject") == "Oriëntatietraject")
        #expect(yamlText("2018-09-12") == "\"2018-09-12\"")
        #expect(yamlText("Nee") == "Nee")
        #expect(yamlText("No") == "\"No\"")
    }
}

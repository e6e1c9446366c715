import Redline
import Testing

/// Constructs of Markdown go or stay with all of their marks.
struct ConstructTests {
    @Test(arguments: [
        ("Zie [a](b).", "Zie a.", "Zie {-[-}a{-](b)-}."),
        ("Zie [a][n].", "Zie [a][m].", "Zie [a][{-n-}{+m+}]."),
        ("![plaat](a.png)", "![plaat](b.png)", "![plaat]({-a.png-}{+b.png+})"),
        ("Een `twee drie` vier.", "Een twee drie vier.", "Een {-`-}twee drie{-`-} vier."),
        ("Een ``twee`` vier.", "Een `twee` vier.", "Een {-``-}{+`+}twee{-``-}{+`+} vier."),
        ("Een *twee* vier.", "Een **twee** vier.", "Een {-*-}{+**+}twee{-*-}{+**+} vier."),
        // Emphasis that ends elsewhere is other emphasis.
        ("Een **twee drie** vier.", "Een **twee** drie vier.", "Een {-**-}{+**+}twee{+**+} drie{-**-} vier."),
        ("Mail <a@weert.nl> maar.", "Mail <b@weert.nl> maar.", "Mail {-<a@weert.nl>-}{+<b@weert.nl>+} maar."),
        (
            "Zie https://weert.nl/a-b nu.", "Zie https://weert.nl/a-c nu.",
            "Zie {-https://weert.nl/a-b-}{+https://weert.nl/a-c+} nu."
        ),
        ("Een noot.[^1] Nog een.", "Een noot.[^2] Nog een.", "Een noot.{-[^1]-}{+[^2]+} Nog een."),
        ("Een ~~twee~~ drie.", "Een twee drie.", "Een {-~~-}twee{-~~-} drie."),
        ("Een \\* ster.", "Een ster.", "Een {-\\* -}ster."),
        (
            "Een snake_case_naam hier.", "Een snake_case_woord hier.",
            "Een {-snake_case_naam-}{+snake_case_woord+} hier."
        ),
    ]) func marksStayTogether(old: String, new: String, marked: String) {
        let redline = Redline(old, new)
        #expect(redline.old == Array(old.utf8) && redline.new == Array(new.utf8))
        #expect(text(redline) == marked)
    }

    private func text(_ redline: Redline) -> String {
        String(decoding: redline.marked(delete: ("{-", "-}"), insert: ("{+", "+}")), as: UTF8.self)
    }

    /// Whatever is done to a text with constructs, the marks of each are all kept or all changed.
    @Test(arguments: 0..<4) func noHalfLinks(seed: UInt64) {
        var generator = SeededGenerator(seed)
        let pieces = [
            "[a b](c)", "[a](d)", "a", "b c", "**a**", "**a b**", "`b`", "*c*", "[", "]", "(", ")", "**", "x.",
        ]
        for _ in 0..<300 {
            func random() -> String {
                (0..<Int.random(in: 1...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined(separator: " ")
            }
            let (old, new) = (random(), random())
            let redline = Redline(old, new)
            #expect(redline.old == Array(old.utf8) && redline.new == Array(new.utf8))
            for segment in redline.segments {
                // The middle of a link is one mark: never a part of it.
                let text = String(decoding: segment.bytes, as: UTF8.self)
                #expect(!text.hasPrefix("(c)") && !text.hasPrefix("(d)"), "\(old) / \(new)")
            }
        }
    }
}

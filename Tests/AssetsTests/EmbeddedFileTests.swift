import Assets
import Foundation
import Testing

/// `Sources/Assets/Embedded.swift` is generated from `templates/` and `hooks/`; these tests see that it is current.
@Suite struct EmbeddedFileTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let target = root.appending(path: "Sources/Assets/Embedded.swift")

    /// The Swift file that embeds what the two folders hold now.
    static func generated() throws -> String {
        var text = """
            // Generated from `templates/` and `hooks/` by `make assets`; do not edit.

            // swift-format-ignore-file

            extension Assets {
                static let embedded: [Asset] = [

            """
        for path in try paths() {
            let content = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            var fence = "#"
            while content.contains("\"\"\"" + fence) || content.contains("\\" + fence) { fence += "#" }
            text += "        Asset(path: \"\(path)\", text: \(fence)\"\"\"\n\(content)\n\"\"\"\(fence)),\n"
        }
        return text + "    ]\n}\n"
    }

    /// The paths of all files in the two folders, in the order of their bytes.
    static func paths() throws -> [String] {
        var result: [String] = []
        for folder in ["hooks", "templates"] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            for name in names {
                var isDirectory: ObjCBool = false
                let path = "\(folder)/\(name)"
                _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isDirectory)
                if !isDirectory.boolValue { result.append(path) }
            }
        }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Test func embeddedFilesAreCurrent() throws {
        let wanted = try Self.generated()
        if ProcessInfo.processInfo.environment["KADER_REGENERATE"] != nil {
            try wanted.write(to: Self.target, atomically: true, encoding: .utf8)
        }
        let present = try String(contentsOf: Self.target, encoding: .utf8)
        #expect(present == wanted, "templates/ or hooks/ changed: run `make assets`")
    }

    @Test func everyTemplateHasACharter() throws {
        #expect(Assets.templates == ["kadernota", "orientatietraject", "sturingskader", "werkconferentie"])
        for name in Assets.templates {
            let files = try #require(Assets.template(name))
            #expect(files.contains { $0.path == "kader.yml" && $0.text.contains("kinds:") })
        }
        #expect(Assets.template("nope") == nil)
    }

    @Test func everyHookCallsKader() throws {
        #expect(Assets.hooks == ["commit-msg", "pre-commit", "pre-push", "pre-receive", "reference-transaction"])
        for name in Assets.hooks {
            let text = try #require(Assets.hook(name))
            #expect(text.hasPrefix("#!/bin/sh\n"))
            #expect(text.contains("hook \(name) \"$@\""))
        }
    }
}

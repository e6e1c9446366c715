import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: .said(
            nl: "Speel een heel verhaal op echte opslagplaatsen, in een nieuwe map",
            en: "Play a whole story on real repositories, in a new folder"),
        discussion: .said(
            nl: """
                Acht leden met eigen sleutels en klonen, een server en een partner. Elke opdracht wordt getoond met wat zij zei; de map \
                blijft staan om in rond te kijken.

                Voorbeeld: kader demo /tmp/kader-demo
                """,
            en: """
                Eight members with their own keys and clones, a server and a partner. Each command is printed with what it \
                said; the folder is left for you to explore.

                Example: kader demo /tmp/kader-demo
                """))

    @Argument(help: .said(nl: "De map die wordt gemaakt.", en: "The folder to make."), completion: .directory)
    var dir = "kader-demo"

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let program = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let result = try await Demo.play(in: dir, program: program, language: console.language) { console.tell($0) }
        try console.give(result)
    }
}

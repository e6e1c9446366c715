import Dossier

extension Address {
    /// Reads an address that a person, a `kader.yml` or a link gave.
    ///
    /// - Throws: a `Failure` of usage where it is none, or one that would run something.
    init(given text: String) throws {
        do {
            try self.init(text)
        } catch {
            throw Failure.badAddress(text, error)
        }
    }

    /// The address for the program, which works in a folder of its own: one that is a folder here is told in full.
    ///
    /// It stands after `--` in every command, though none that begins with `-` is an address.
    var forGit: String { Files.realPath(text) ?? text }

    /// The folder to put a clone in where nobody says another.
    ///
    /// - Throws: a `Failure` of usage where the address gives none.
    func folder() throws -> String {
        guard let folderName else { throw Failure.noFolderName(text) }
        return folderName
    }
}

extension Failure {
    fileprivate static func badAddress(_ text: String, _ flaw: Address.Flaw) -> Failure {
        let why =
            switch flaw {
            case .length: Phrase(nl: "er staat niets, of te veel", en: "there is nothing, or too much")
            case .hidden: Phrase(nl: "er staat een onzichtbaar teken in", en: "it holds a hidden character")
            case .option:
                Phrase(
                    nl: "een adres en de naam van een server beginnen niet met een streepje",
                    en: "an address and the name of a server do not begin with a dash")
            case .helper(let name):
                Phrase(
                    nl: "“\(name)” is geen manier van verbinden die kader toestaat; gebruik ssh of https, of een map",
                    en: "“\(name)” is no way of connecting that kader allows; use ssh or https, or a folder")
            }
        return .usage(
            .badAddress, nl: "“\(text.prefix(200))” is geen adres: \(why.nl).",
            en: "“\(text.prefix(200))” is no address: \(why.en)."
        )
    }

    fileprivate static func noFolderName(_ address: String) -> Failure {
        .usage(
            .noFolderName, nl: "Uit \(address) volgt geen naam voor de map. Noem de map zelf, achter het adres.",
            en: "\(address) gives no name for the folder. Name the folder yourself, after the address.")
    }
}

import ArgumentParser
import Workflow

struct ServerInitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: .said(
            nl: "Maak een opslagplaats die de regels bewaakt, of een uitgifte",
            en: "Make a bare repository that enforces the rulebook, or an outlet"),
        discussion: .said(
            nl: """
                De griffie brengt het dossier er daarna heen: git remote add origin ADRES, en kader sync. Een opslagplaats die er al is, \
                zoals gitolite die maakt, wordt van dan af bewaakt en houdt wat er staat; doe het nog een keer als kader is verhuisd.

                Een uitgifte neemt aan wat de griffie deelt, en niets anders. Geef de openbare sleutels van de griffie, minstens twee; \
                in de map van een dossier hoeven die van de eigen griffie niet. Doe het nog een keer om de uitgifte over te dragen, \
                als er van de sleutels die zij kent geen meer is.

                Voorbeeld: kader server init /srv/git/sociaal-domein.git
                """,
            en: """
                The griffie then brings the dossier there: git remote add origin URL, and kader sync. A bare repository that \
                is there already, such as gitolite makes, is guarded from then on and keeps what it has; do it again after \
                kader moved to another place.

                An outlet takes what the griffie's office shares, and nothing else. Give the public keys of the office, two at \
                least; in a dossier's folder those of its griffie need not be given. Do it again to hand the outlet over, where \
                none of the keys that it knows is left.

                Example: kader server init /srv/git/sociaal-domein.git
                """))

    @Argument(
        help: .said(
            nl: "De map die wordt gemaakt, of de opslagplaats die wordt bewaakt.",
            en: "The folder to make, or the bare repository to guard."), completion: .directory)
    var dir: String

    @Option(
        help: .said(
            nl: "Maak het de uitgifte van deze partner.", en: "Make it the outlet of this partner.",
            valueName: "partner"))
    var outlet: String?

    @Option(
        help: .said(
            nl: "Een openbare sleutel van de griffie, of het bestand ervan. Eén keer voor elke sleutel.",
            en: "A public key of the griffie's office, or its file. Repeat it for each.", valueName: "key"))
    var key: [String] = []

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard dir.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(
                nl: "Noem de map op de server, zoals /srv/git/dossier.git.",
                en: "Name the folder on the server, such as /srv/git/dossier.git.")
        }
        guard key.isEmpty || outlet != nil else {
            throw ValidationError(
                nl: "Sleutels zijn er voor een uitgifte: geef ook --outlet.",
                en: "Keys are for an outlet: give --outlet too.")
        }
    }

    func perform(_ console: Console) async throws {
        let folder = GlobalOptions.currentDirectory
        try console.give(try Server.create(dir, outlet: outlet.map(Reading.partner), keys: key, from: folder))
    }
}

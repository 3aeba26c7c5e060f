package org.vigie.ledger.export;

import java.util.Base64;
import java.util.HexFormat;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.Tile;
import org.vigie.ledger.tlog.VerifierKey;

/// How to verify an exported log without Vigie. Written in English and French into every export,
/// with the figures of that export filled in.
final class Readme {
    private Readme() {}

    static String text(Checkpoint checkpoint, VerifierKey key) {
        String root = HexFormat.of().formatHex(checkpoint.root());
        String first =
                checkpoint.size() == 0
                        ? ""
                        : new Tile(0, 0, (int) Math.min(checkpoint.size(), Tile.FULL)).path();
        return TEXT.replace("{origin}", checkpoint.origin())
                .replace("{size}", Long.toString(checkpoint.size()))
                .replace("{root}", root)
                .replace("{rootBase64}", Base64.getEncoder().encodeToString(checkpoint.root()))
                .replace("{key}", HexFormat.of().formatHex(key.key()))
                .replace("{tile}", first);
    }

    private static final String TEXT =
            """
            Log of {origin}: {size} entries
            Journal de {origin} : {size} entrées

            WHAT THIS IS
            An append-only log in the C2SP formats (c2sp.org/tlog-tiles, tlog-checkpoint, signed-note).
              checkpoint          size and root of the log, signed by the device (and by its witnesses)
              tile/entries/...    the entries themselves: canonical JSON, each after its length in two bytes
              tile/0/... tile/1/  SHA-256 hashes over them (RFC 6962), 256 to a file
              disclosures.jsonl   texts you may read; each is bound to its entry by SHA-256(salt || text)
              contents            SHA-256 of this file and of disclosures.jsonl, signed by the device
              key.vkey            the public key. Compare it with one you got another way.

            VERIFY WITH VIGIE
              vigie log verify THIS-FOLDER

            VERIFY WITH ANY TILE-LOG VERIFIER
            Give it this folder, key.vkey and the origin "{origin}".

            VERIFY BY HAND (sh, openssl, sha256sum, xxd)
            1. The signature of the checkpoint. Its text is the first three lines.
              printf 302a300506032b6570032100{key} | xxd -r -p > key.der
              head -n 3 checkpoint > text
              grep -m 1 "{origin} " checkpoint | tail -n 1 | awk '{print $3}' | base64 -d | tail -c 64 > signature
              openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature
            2. The files that no hash tree covers.
              sed -n '2,3p' contents | sha256sum -c
            3. One entry. Take its bytes (skip the two length bytes before it) into a file, then
              (printf '\\000'; cat entry) | sha256sum
               is the 32-byte hash at its place in tile/0.
            4. The root. Hash neighbours pairwise, (printf '\\001'; left; right) | sha256sum, up to one
               hash (RFC 6962, section 2.1). It must be
               {root}
               which is the third line of the checkpoint: {rootBase64}

            VÉRIFIER
            Avec Vigie : vigie log verify CE-DOSSIER. Avec tout vérificateur de journaux à tuiles : ce dossier,
            key.vkey et l’origine ci-dessus. À la main : les commandes ci-dessus. Comparez key.vkey avec une
            clé obtenue par une autre voie.

            LIMITS / LIMITES
            A log proves that nothing in it was changed, removed or reordered since somebody else saw a checkpoint.
            Without a witness, whoever holds the device's key can rewrite what nobody else has seen.
            Un journal prouve que rien n’a été changé, retiré ou déplacé depuis qu’un tiers en a vu un point de
            contrôle. Sans témoin, le détenteur de la clé peut réécrire ce que nul autre n’a vu.
            """;
}

package org.vigie.evidence.provenance;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a COSE_Sign1 (RFC 9052) names beside the signature itself. Nothing is verified here:
/// neither the signature, nor who vouches for the certificate, nor the time.
///
/// @param algorithm such as `ES256`, empty when unknown
/// @param signer organisation and name in the signer's certificate, empty when unreadable
/// @param time from the time stamp, ISO 8601, empty when there is none
record CoseSignature(String algorithm, String signer, String time) {
    /// COSE algorithm numbers that C2PA allows (C2PA 2.1, §13.2).
    private static final Map<Long, String> ALGORITHMS =
            Map.of(
                    -7L, "ES256", -35L, "ES384", -36L, "ES512", -37L, "PS256", -38L, "PS384", -39L,
                    "PS512", -8L, "Ed25519");

    /// Header labels of RFC 9052 and RFC 9360.
    private static final String ALGORITHM = "1";

    private static final String CHAIN = "33";
    private static final Pattern PART = Pattern.compile("(?:^|,)(O|CN)=((?:\\\\.|[^,\\\\])*)");
    private static final int LONGEST_CERTIFICATE = 1 << 16;

    /// Return what a signature names; nothing when it is none.
    static Optional<CoseSignature> of(Cbor sign1) {
        List<Cbor> parts = sign1.list();
        if (parts.size() != 4) {
            return Optional.empty();
        }
        Cbor closed =
                parts.getFirst() instanceof Cbor.Bytes(byte[] bytes)
                        ? CborReader.read(bytes).orElse(new Cbor.Other())
                        : parts.getFirst();
        Cbor open = parts.get(1);
        return Optional.of(
                new CoseSignature(
                        closed.at(ALGORITHM).map(CoseSignature::algorithm).orElse(""),
                        closed.at(CHAIN)
                                .or(() -> open.at(CHAIN))
                                .or(() -> open.at("x5chain"))
                                .map(CoseSignature::signer)
                                .orElse(""),
                        open.at("sigTst2")
                                .or(() -> open.at("sigTst"))
                                .map(CoseSignature::time)
                                .orElse("")));
    }

    private static String algorithm(Cbor number) {
        return number instanceof Cbor.Whole(long known) ? ALGORITHMS.getOrDefault(known, "") : "";
    }

    private static String signer(Cbor chain) {
        Cbor leaf = chain.list().isEmpty() ? chain : chain.list().getFirst();
        if (!(leaf instanceof Cbor.Bytes(byte[] bytes)) || bytes.length > LONGEST_CERTIFICATE) {
            return "";
        }
        try {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes));
            return certificate instanceof X509Certificate known
                    ? names(known.getSubjectX500Principal().getName())
                    : "";
        } catch (CertificateException | RuntimeException e) {
            return "";
        }
    }

    private static String names(String subject) {
        String organisation = "";
        String name = "";
        Matcher parts = PART.matcher(subject);
        while (parts.find()) {
            String value = parts.group(2).replaceAll("\\\\(.)", "$1");
            if (parts.group(1).equals("O")) {
                organisation = value;
            } else {
                name = value;
            }
        }
        return organisation.isEmpty() || name.isEmpty()
                ? organisation + name
                : organisation + ", " + name;
    }

    private static String time(Cbor tokens) {
        return tokens.items("tstTokens").stream()
                .map(token -> token.at("val").orElse(new Cbor.Other()))
                .map(value -> value instanceof Cbor.Bytes(byte[] der) ? TimeStamp.time(der) : "")
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }
}

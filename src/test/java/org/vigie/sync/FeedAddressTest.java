package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;

class FeedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://feed.example",
                "HTTPS://feed.example:8443/base/",
                "http://127.0.0.1:8080",
                "http://127.200.0.9/x",
                "http://localhost:1/",
                "http://[::1]:8080/"
            })
    void acceptsHttpsAndLoopback(String address) throws FaultException {
        assertThat(FeedAddress.of(address).flags("", 5).toString()).endsWith("v1/flags?limit=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://feed.example",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "ftp://127.0.0.1/",
                "file://localhost/etc"
            })
    void refusesWhatCouldBeOverheard(String address) {
        assertThat(code(() -> FeedAddress.of(address))).isEqualTo("feed-not-https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed",
                "https:///x",
                "https://user:pass@feed.example",
                "https://feed.example/?token=x",
                "https://feed.example/#x",
                "ht tp://x"
            })
    void refusesWhatIsNoPlainAddress(String address) {
        assertThat(code(() -> FeedAddress.of(address))).isEqualTo("feed-address-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/a",
                "https://evil.example/a",
                "http://feed.example/a",
                "https://feed.example:444/a",
                "https://feed.example@evil.example/a",
                "https://u@feed.example/a",
                "https://feed.example\\@evil.example/",
                "file:///etc/passwd",
                "data:image/png;base64,AAAA",
                "jar:https://feed.example/a!/b",
                "mailto:a@feed.example"
            })
    void aReferenceNeverLeavesTheOrigin(String href) throws FaultException {
        FeedAddress address = FeedAddress.of("https://feed.example/base");
        assertThat(code(() -> address.reference(href))).isEqualTo("medium-outside");
    }

    @Test
    void aReferenceWithinTheOriginIsResolved() throws FaultException {
        FeedAddress address = FeedAddress.of("https://feed.example/base");
        assertThat(address.reference("/v1/media/ab").toString())
                .isEqualTo("https://feed.example/v1/media/ab");
        assertThat(address.reference("media/../in.png").toString())
                .isEqualTo("https://feed.example/base/in.png");
        assertThat(address.reference("https://FEED.example:443/x").getHost())
                .isEqualTo("FEED.example");
    }

    @Test
    void aCursorIsEncoded() throws FaultException {
        assertThat(FeedAddress.of("https://feed.example").flags("a&limit=9/é", 5).toString())
                .isEqualTo("https://feed.example/v1/flags?after=a%26limit%3D9%2F%C3%A9&limit=5");
    }

    @Test
    void itsNameDoesNotTellWhereItIs() throws FaultException {
        String name = FeedAddress.of("https://feed.example").name();
        assertThat(name).matches("https-[0-9a-f]{12}");
        assertThat(FeedAddress.of("https://feed.example/").name()).isEqualTo(name);
        assertThat(FeedAddress.of("https://feed2.example").name()).isNotEqualTo(name);
    }

    static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        FaultException failure = catchThrowableOfType(FaultException.class, call);
        assertThat(failure).as("a fault").isNotNull();
        return failure.fault().code();
    }
}

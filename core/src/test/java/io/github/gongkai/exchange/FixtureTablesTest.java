package io.github.gongkai.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("各地公布的目录表式，逐格核对")
class FixtureTablesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFieldOfEveryRow() throws IOException {
        return Fixtures.all().stream()
                .map(source -> DynamicTest.dynamicTest(
                        source.getFileName().toString(),
                        () -> assertThat(Fixtures.render(Fixtures.read(source, folder)))
                                .isEqualTo(Files.readString(Fixtures.golden(source)))));
    }

    @Test
    void thereAreAtLeastThirtyLayouts() throws IOException {
        assertThat(Fixtures.all()).hasSizeGreaterThanOrEqualTo(30);
    }
}

package io.github.gongkai.body;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("行政区划代码表")
class DivisionCodesTest {
    private final DivisionCodes codes = DivisionCodes.bundled();

    @Test
    @DisplayName("现行的和已撤销的代码都在，编造的不在")
    void holdsCodesInForceAndGivenUp() {
        assertThat(codes.nameOf(new DivisionCode("340223"))).contains("南陵县");
        assertThat(codes.nameOf(new DivisionCode("341521"))).contains("寿县");
        assertThat(codes.isAssigned(new DivisionCode("342401"))).isTrue();
        assertThat(codes.isAssigned(new DivisionCode("340000"))).isTrue();
        assertThat(codes.isAssigned(new DivisionCode("340299"))).isFalse();
        assertThat(codes.isAssigned(999_999)).isFalse();
        assertThat(codes.isAssigned(-1)).isFalse();
    }

    @Test
    @DisplayName("试点单位和它们的旧代码都在表里")
    void agreesWithThePilotUnits() {
        PilotUnits.bundled()
                .all()
                .forEach(unit -> assertThat(codes.nameOf(unit.division().code()))
                        .contains(unit.division().name()));
    }
}

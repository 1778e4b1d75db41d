package io.github.gongkai.body;

import io.github.gongkai.GongkaiException;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("试点单位")
class PilotUnitsTest {
    private final PilotUnits units = PilotUnits.bundled();

    @Test
    @DisplayName("8 个国家试点承担全部 8 项，10 个省级试点至少 1 项")
    void eighteenUnits() {
        assertThat(units.all()).hasSize(18).extracting(PilotUnit::division).doesNotHaveDuplicates();
        assertThat(units.all())
                .filteredOn(u -> u.tier() == PilotUnit.Tier.NATIONAL)
                .hasSize(8)
                .allSatisfy(u -> assertThat(u.topics()).hasSize(8));
        assertThat(units.all())
                .filteredOn(u -> u.tier() == PilotUnit.Tier.PROVINCIAL)
                .hasSize(10)
                .allSatisfy(u -> assertThat(u.topics()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "340103,庐阳区,合肥市",
        "340111,包河区,合肥市",
        "340181,巢湖市,合肥市",
        "340321,怀远县,蚌埠市",
        "340422,寿县,淮南市",
        "340621,濉溪县,淮北市",
        "340802,迎江区,安庆市",
        "341004,徽州区,黄山市",
        "341125,定远县,滁州市",
        "341323,灵璧县,宿州市",
        "341524,金寨县,六安市",
        "341622,蒙城县,亳州市",
        "341702,贵池区,池州市",
        "341881,宁国市,宣城市",
        "340706,义安区,铜陵市",
        "340223,南陵县,芜湖市",
        "340523,和县,马鞍山市",
        "341282,界首市,阜阳市",
    })
    void aUnitIsFoundByItsCode(String code, String name, String prefecture) {
        assertThat(units.find(new DivisionCode(code))).hasValueSatisfying(u -> {
            assertThat(u.division().name()).isEqualTo(name);
            assertThat(u.prefecture()).isEqualTo(prefecture);
        });
    }

    @ParameterizedTest
    @CsvSource({"341400,巢湖市", "341424,和县", "341521,寿县", "340721,义安区"})
    @DisplayName("旧代码仍能找到，并说明已被替代")
    void aFormerCodeLeadsToTheUnit(String code, String name) {
        DivisionCode old = new DivisionCode(code);
        assertThat(units.find(old))
                .hasValueSatisfying(u -> assertThat(u.division().name()).isEqualTo(name));
        assertThat(units.findFormer(old)).isPresent();
    }

    @Test
    @DisplayName("事项与省直部门是多对多")
    void topicsAndDepartmentsAreManyToMany() {
        assertThat(units.departmentsOf("拆迁安置")).containsExactly("省国土资源厅", "省住房城乡建设厅");
        assertThat(units.departmentsOf("扶贫救灾")).containsExactly("省扶贫办", "省民政厅");
        assertThat(units.topicsOf("省住房城乡建设厅")).containsExactly("拆迁安置", "农村危房改造", "保障性住房", "市政服务");
        assertThat(units.all().get(0).topics())
                .allSatisfy(t -> assertThat(units.departmentsOf(t)).isNotEmpty());
    }

    @Test
    @DisplayName("拆迁安置：8 个国家试点和濉溪县、贵池区")
    void unitsOfATopic() {
        assertThat(units.forTopic("拆迁安置"))
                .hasSize(10)
                .extracting(u -> u.division().name())
                .contains("濉溪县", "贵池区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit\t34010", "unit\tx\t合肥市\t庐阳区\tnational\t征地补偿", "former\t1\t2\t3\t4", "else"})
    void aBrokenLineIsNamed(String line) {
        assertThatThrownBy(() -> PilotUnits.read("units.tsv", new StringReader("# head\n" + line)))
                .isInstanceOf(GongkaiException.class)
                .hasMessageStartingWith("units.tsv:2:");
    }
}

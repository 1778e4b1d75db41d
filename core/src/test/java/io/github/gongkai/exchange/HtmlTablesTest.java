package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网页表格")
class HtmlTablesTest {
    @TempDir
    Path folder;

    private DisclosureCatalog read(String table) throws IOException {
        Path page =
                Files.writeString(folder.resolve("目录.html"), "<!DOCTYPE html><html><body>" + table + "</body></html>");
        return new Exchange().readCatalog(page, ReadOptions.DEFAULT).value();
    }

    @Test
    @DisplayName("表单的勾选框与印出来的勾选符号一样读")
    void checkBoxesAreTicks() throws IOException {
        DisclosureCatalog catalog = read("""
                <table>
                <tr><th>一级事项</th><th>公开时限</th><th>公开渠道和载体</th><th>全社会</th><th>特定群体</th></tr>
                <tr><td>征地批文</td><td>长期公开</td>
                <td><input type="checkbox" checked>政府网站<br><input type="checkbox">政府公报</td>
                <td><input type="radio" checked></td><td><input type="radio"></td></tr>
                </table>""");

        CarrierPhrase carriers =
                requireNonNull(catalog.items().get(0).standard().carriers());
        assertThat(carriers.selected()).containsExactly(Carrier.GOVERNMENT_WEBSITE);
        assertThat(carriers.offered()).containsExactly(Carrier.GOVERNMENT_GAZETTE);
        assertThat(catalog.items().get(0).standard().audience().generalPublic()).isTrue();
        assertThat(catalog.items().get(0).standard().audience().specificGroup()).isFalse();
    }
}

package io.github.gongkai.delivery.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("投递工作者，H2 文件")
class H2DeliveryWorkerTest extends JdbcDeliveryWorkerContract {
    @TempDir
    Path folder;

    private EmbeddedLedger embedded;

    @BeforeEach
    void open() {
        embedded = EmbeddedLedger.open(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    @Override
    DataSource dataSource() {
        return embedded.dataSource();
    }
}

package io.github.gongkai.delivery.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("投递工作者，主程序自己的 H2")
class H2DeliveryWorkerTest extends JdbcDeliveryWorkerContract {
    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("host") + ";LOCK_TIMEOUT=10000;WRITE_DELAY=0", "sa", "");
        pool.setMaxConnections(20);
        LedgerSchema.create(pool);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Override
    DataSource dataSource() {
        return pool;
    }
}

package io.github.gongkai.delivery.testing;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryState;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("台账存储契约：错误的存储会被查出")
class LedgerKitTest {
    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("每种错误由说它的那条规则查出")
    @MethodSource("wrongStores")
    void aWrongStoreBreaksTheRule(String id, String mistake, DeliveryLedger wrong) {
        LedgerRule rule = rule(id);
        assertThatNoException().isThrownBy(() -> rule.judge(new InMemoryDeliveryLedger()));
        assertThatThrownBy(() -> rule.judge(wrong)).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("每条规则都有一种错误的存储与之对应，编号不重")
    void everyRuleHasItsMistake() {
        Set<Object> played =
                new HashSet<>(wrongStores().map(arguments -> arguments.get()[0]).toList());
        assertThat(LedgerKit.rules()).extracting(LedgerRule::id).doesNotHaveDuplicates();
        assertThat(played)
                .containsAll(LedgerKit.rules().stream().map(LedgerRule::id).toList());
    }

    static Stream<Arguments> wrongStores() {
        return Stream.of(
                wrong("S-1", "取不出", "find", (ledger, arguments) -> Optional.empty()),
                wrong("S-2", "编号可重复", "insert", (ledger, arguments) -> {
                    ledger.insert((Delivery) arguments[0]);
                    return true;
                }),
                Arguments.of("S-3", "重复的存入毁掉事务", spoiling()),
                wrong("S-4", "不看版本", "change", LedgerKitTest::changeAnyVersion),
                wrong("S-5", "人人认领成功", "change", (ledger, arguments) -> Optional.of(arguments[0])),
                wrong(
                        "S-6",
                        "没有事务",
                        "inTransaction",
                        (ledger, arguments) -> work(arguments).apply(ledger)),
                wrong("S-7", "不补内容", "refill", (ledger, arguments) -> Optional.empty()),
                wrong("S-8", "清理不作为", "purge", (ledger, arguments) -> 0),
                wrong(
                        "S-9",
                        "事务看不见自己",
                        "inTransaction",
                        (ledger, arguments) -> work(arguments).apply(new InMemoryDeliveryLedger())),
                reversed("S-10", "listByPublication"),
                reversed("S-11", "listSiblings"),
                wrong("S-12", "找不到对端的称呼", "listByReference", (ledger, arguments) -> List.of()),
                wrong(
                        "S-13",
                        "不限件数",
                        "listByState",
                        (ledger, arguments) -> ledger.listByState((DeliveryState) arguments[0], Integer.MAX_VALUE)),
                wrong("S-14", "什么都不到期", "listDue", (ledger, arguments) -> List.of()),
                reversed("S-15", "listDue"),
                wrong("S-16", "总是一致", "listDivergent", (ledger, arguments) -> List.of()));
    }

    /** As a database that gives a whole transaction up for a violated key: nothing of it is kept. */
    private static DeliveryLedger spoiling() {
        return proxy("inTransaction", (ledger, arguments) -> {
            try {
                return ledger.inTransaction(view -> work(arguments).apply(proxy(view, "insert", (inner, delivery) -> {
                    if (!inner.insert((Delivery) delivery[0])) {
                        throw new IllegalStateException("current transaction is aborted");
                    }
                    return true;
                })));
            } catch (IllegalStateException e) {
                return false;
            }
        });
    }

    private static Object changeAnyVersion(DeliveryLedger ledger, Object[] arguments) {
        Delivery stored = ledger.find(((Delivery) arguments[0]).id()).orElseThrow();
        return ledger.change(stored, (DeliveryProgress) arguments[1]);
    }

    private static Arguments reversed(String id, String method) {
        return wrong(id, "次序颠倒", method, (ledger, arguments) -> {
            try {
                Method listing = Stream.of(DeliveryLedger.class.getMethods())
                        .filter(candidate -> candidate.getName().equals(method))
                        .findFirst()
                        .orElseThrow();
                List<Object> found = new ArrayList<>((List<?>) listing.invoke(ledger, arguments));
                Collections.reverse(found);
                return found;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Arguments wrong(
            String id, String mistake, String method, BiFunction<DeliveryLedger, Object[], Object> instead) {
        return Arguments.of(id, mistake, proxy(method, instead));
    }

    private static DeliveryLedger proxy(String method, BiFunction<DeliveryLedger, Object[], Object> instead) {
        return proxy(new InMemoryDeliveryLedger(), method, instead);
    }

    private static DeliveryLedger proxy(
            DeliveryLedger right, String method, BiFunction<DeliveryLedger, Object[], Object> instead) {
        InvocationHandler handler = (proxy, called, arguments) -> {
            if (called.getName().equals(method)) {
                return instead.apply(right, arguments);
            }
            try {
                return called.invoke(right, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (DeliveryLedger) Proxy.newProxyInstance(
                LedgerKitTest.class.getClassLoader(), new Class<?>[] {DeliveryLedger.class}, handler);
    }

    @SuppressWarnings("unchecked")
    private static Function<DeliveryLedger, Object> work(Object[] arguments) {
        return (Function<DeliveryLedger, Object>) arguments[0];
    }

    private static LedgerRule rule(String id) {
        return LedgerKit.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.wechat.AccountSettings.CallbackSettings;
import io.github.gongkai.channel.wechat.testing.PushedEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The three vectors of the vendor's own page, and what others would send. */
@DisplayName("平台推送的消息")
class CallbackTest {
    private static final String VENDORS_KEY = "A".repeat(43);
    private static final String VENDORS_APP = "wxba5fad812f8e6fb9";
    private static final String VENDORS_SEALED =
            "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT"
                    + "740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32I"
                    + "Ijdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";

    private static CallbackReader reader(String appId, String key, String former) {
        return new CallbackReader(
                appId,
                new CallbackSettings(
                        new Secret("AAAAA"),
                        key == null ? null : new Secret(key),
                        former == null ? null : new Secret(former)));
    }

    private static InboundCall post(PushedEvent event) {
        return new InboundCall("POST", event.query(), Map.of(), event.body());
    }

    @Test
    @DisplayName("官方样例一：服务器地址校验，原样返回 echostr")
    void answersTheAddressCheck() {
        Map<String, String> query = new HashMap<>(Map.of(
                "signature", "f464b24fc39322e44b38aa78f5edd27bd1441696",
                "timestamp", "1714036504",
                "nonce", "1514711492",
                "echostr", "4375120948345356249"));
        CallbackReader reader = reader("wx1", null, null);

        assertThat(reader.read(new InboundCall("GET", query, Map.of(), ""))).satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("4375120948345356249");
        });
        query.put("nonce", "1514711493");
        assertThat(reader.read(new InboundCall("GET", query, Map.of(), "")).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("官方样例二：明文消息验签")
    void readsThePlainVector() {
        Map<String, String> query = Map.of(
                "signature",
                "899cf89e464efb63f54ddac96b0a0a235f53aa78",
                "timestamp",
                "1714037059",
                "nonce",
                "486452656");

        InboundReply reply = reader("wx1", null, null)
                .read(new InboundCall("POST", query, Map.of(), "{\"ToUserName\":\"gh_1\",\"Event\":\"debug_demo\"}"));

        assertThat(reply.body()).isEqualTo("success");
        assertThat(reply.receipts()).isEmpty();
    }

    @Test
    @DisplayName("官方样例三：安全模式解密，填充 19 字节")
    void readsTheSealedVector() {
        CallbackSeal seal =
                new CallbackSeal(VENDORS_APP, new CallbackSettings(new Secret("AAAAA"), new Secret(VENDORS_KEY), null));

        assertThat(CallbackSeal.signature("AAAAA", "1714112445", "415670741", VENDORS_SEALED))
                .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
        assertThat(seal.open(VENDORS_SEALED))
                .hasValueSatisfying(message -> assertThat(message).hasSize(167).contains("debug_demo", "1714112445"));
        assertThat(new CallbackSeal("another", new CallbackSettings(new Secret("AAAAA"), new Secret(VENDORS_KEY), null))
                        .open(VENDORS_SEALED))
                .isEmpty();
    }

    @Test
    @DisplayName("公开客户端的样例：同一把钥匙解得开")
    void readsTheVectorOfAPublicClient() {
        CallbackSeal seal = new CallbackSeal(
                "wxb11529c136998cb6",
                new CallbackSettings(new Secret("t"), new Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"), null));

        assertThat(seal.open(
                        "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="))
                .contains("我是中文abcd123");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("发布结束，成功或失败：只当作有消息，马上去查，以平台的答复为准")
    void tellsTheEndOfAPublishing(boolean sealed) {
        CallbackReader reader = reader("wx1", sealed ? VENDORS_KEY : null, null);

        for (int status : new int[] {0, 4}) {
            assertThat(reader.read(event(sealed, PushedEvent.publishFinished("100000001", status)))
                            .receipts())
                    .containsExactly(new Receipt(
                            new RemoteReference("publish:100000001"), new TrackOutcome.Pending(Duration.ZERO)));
        }
    }

    private static InboundCall event(boolean sealed, String message) {
        return post(
                sealed
                        ? PushedEvent.sealed("AAAAA", VENDORS_KEY, "wx1", message)
                        : PushedEvent.plain("AAAAA", message));
    }

    @Test
    @DisplayName("群发结果：送达多少、失败多少")
    void tellsTheEndOfAMassSending() {
        String message = "<xml><MsgType>event</MsgType><Event>MASSSENDJOBFINISH</Event><MsgID>7</MsgID>"
                + "<Status>%s</Status><SentCount>75</SentCount><ErrorCount>5</ErrorCount>"
                + "<ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl>"
                + "<![CDATA[https://mp.weixin.qq.com/s/x]]></ArticleUrl></item></ResultList></ArticleUrlResult></xml>";
        CallbackReader reader = reader("wx1", null, null);

        assertThat(reader.read(event(false, message.formatted("send success"))).receipts())
                .containsExactly(new Receipt(
                        new RemoteReference("mass:7"),
                        new TrackOutcome.Delivered(75, 5, "https://mp.weixin.qq.com/s/x")));
        assertThat(reader.read(event(false, message.formatted("err(20013)"))).receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.outcome().toString()).contains("err(20013)"));
    }

    @Test
    @DisplayName("换钥匙期间，旧钥匙的消息仍然认")
    void takesTheFormerKeyToo() {
        String message = PushedEvent.publishFinished("1", 0);
        PushedEvent event = PushedEvent.sealed("AAAAA", VENDORS_KEY, "wx1", message);

        assertThat(reader("wx1", "B".repeat(42) + "A", VENDORS_KEY)
                        .read(post(event))
                        .receipts())
                .hasSize(1);
        assertThat(reader("wx1", "B".repeat(42) + "A", null).read(post(event)).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("设了钥匙就不认明文；换了内容、别的账号、实体注入、超大内容一概不认")
    void believesNothingElse() {
        CallbackReader sealed = reader("wx1", VENDORS_KEY, null);
        CallbackReader plain = reader("wx1", null, null);
        String message = PushedEvent.publishFinished("1", 0);
        PushedEvent good = PushedEvent.sealed("AAAAA", VENDORS_KEY, "wx1", message);

        assertThat(sealed.read(post(PushedEvent.plain("AAAAA", message))).status())
                .isEqualTo(403);
        assertThat(sealed.read(post(new PushedEvent(good.query(), good.body().replace("</Encrypt>", "A</Encrypt>"))))
                        .status())
                .isIn(400, 403);
        assertThat(sealed.read(post(PushedEvent.sealed("AAAAA", VENDORS_KEY, "wx2", message)))
                        .status())
                .isEqualTo(403);
        assertThat(plain.read(post(PushedEvent.plain("BBBBB", message))).status())
                .isEqualTo(403);
        String bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><PublishEventInfo><publish_id>&a;"
                + "</publish_id></PublishEventInfo></xml>";
        assertThat(plain.read(event(false, bomb)).receipts()).isEmpty();
        assertThat(plain.read(event(false, "<a>".repeat(100_000))).receipts()).isEmpty();
        assertThat(plain.read(event(false, "x".repeat(2 << 20))).status()).isEqualTo(413);
        assertThat(plain.read(event(false, "")).status()).isEqualTo(400);
    }
}

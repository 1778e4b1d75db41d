package io.github.gongkai.examples.interop;

import io.github.gongkai.channel.wechat.testing.SimulatedAccount;
import io.github.gongkai.channel.wechat.testing.WeChatSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("公开的微信客户端 weixin-java-mp 把平台模拟当成平台")
class WeixinJavaClientTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @TempDir
    Path folder;

    private final WeChatSimulator platform = WeChatSimulator.start(Clock.systemUTC());
    private final WxMpService client = new WxMpServiceImpl();

    @BeforeEach
    void pointAtLoopback() {
        SimulatedAccount account = platform.account();
        String host = platform.address().toString();
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(account.secret());
        config.setHostConfig(new WxMpHostConfig(host, host, host));
        config.useStableAccessToken(true);
        client.setWxMpConfigStorage(config);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    @DisplayName("令牌、素材、草稿、发布、查询、删除走完全程")
    void completesTokenMaterialDraftAndPublish() throws Exception {
        String cover = cover();
        String picture = client.getMaterialService()
                .mediaImgUpload(picture("in-text.png").toFile())
                .getUrl();
        String mediaId = client.getDraftService().addDraft(draft("关于危房改造的通知", cover, picture));
        assertThat(platform.account().draftTitles()).containsExactly("关于危房改造的通知");

        String publishId = client.getFreePublishService().submit(mediaId);
        var status = client.getFreePublishService().getPushStatus(publishId);

        assertThat(status.getPublish_status()).isZero();
        assertThat(platform.account().publishedContent())
                .singleElement()
                .asString()
                .contains("正文 <b>“引号”</b>", picture);
        assertThat(client.getFreePublishService().deletePushAllArticle(status.getArticle_id()))
                .isTrue();
        assertThat(platform.account().publishedTitles()).isEmpty();
    }

    @Test
    @DisplayName("错误码照平台的样子返回：没有权限、标题过长、令牌失效后自动换新")
    void meetsThePlatformsErrors() throws Exception {
        String cover = cover();
        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> client.getDraftService().addDraft(draft("题".repeat(33), cover, "")))
                .satisfies(e -> assertThat(e.getError().getErrorCode()).isEqualTo(45003));

        platform.account().expireTokens();
        String mediaId = client.getDraftService().addDraft(draft("题", cover, ""));
        assertThat(platform.requests("cgi-bin/stable_token")).isEqualTo(2);

        platform.account().mayPublish(false);
        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> client.getFreePublishService().submit(mediaId))
                .satisfies(e -> assertThat(e.getError().getErrorCode()).isEqualTo(48001));
    }

    private String cover() throws Exception {
        WxMpMaterial material = new WxMpMaterial("cover", picture("cover.png").toFile(), null, null);
        return client.getMaterialService()
                .materialFileUpload(WxConsts.MediaFileType.IMAGE, material)
                .getMediaId();
    }

    private Path picture(String name) throws Exception {
        return Files.write(folder.resolve(name), PNG);
    }

    private static WxMpAddDraft draft(String title, String cover, String picture) {
        String image = picture.isEmpty() ? "" : "<img src=\"" + picture + "\">";
        WxMpDraftArticles article = WxMpDraftArticles.builder()
                .title(title)
                .author("县政府")
                .digest("摘要")
                .content("<p>正文 <b>“引号”</b></p>" + image)
                .contentSourceUrl("https://www.nanling.gov.cn/1.html")
                .thumbMediaId(cover)
                .build();
        return WxMpAddDraft.builder().articles(List.of(article)).build();
    }
}

package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AttachmentRef;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures on the platform (素材上传): each picture is uploaded once for the account, known by its SHA-256, however often it is
 * used. Thread-safe.
 */
final class Uploads {
    private final AccountSettings account;
    private final WechatApi api;
    private final PlatformHttp http;
    private final AccountState state;
    private final WechatLimits limits;

    Uploads(AccountSettings account, WechatApi api, PlatformHttp http, AccountState state, WechatLimits limits) {
        this.account = account;
        this.api = api;
        this.http = http;
        this.state = state;
        this.limits = limits;
    }

    /** The permanent id of the cover. */
    String cover(CallDeadline deadline) throws PlatformException, PictureException {
        UploadFile file = file("封面 " + account.cover().getFileName(), readCover(), limits.coverBytes() + 1);
        return once("covers/" + file.sha256(), () -> api.addMaterial(file, deadline));
    }

    /** A cover's id is not known on the platform any more: it will be uploaded again. */
    void forgetCovers() {
        state.deleteAll("covers");
    }

    /** Addresses on the platform by addresses on the website. */
    Map<String, String> pictures(List<AttachmentRef> pictures, CallDeadline deadline)
            throws PlatformException, PictureException {
        Map<String, String> addresses = new HashMap<>();
        for (AttachmentRef picture : pictures) {
            byte[] bytes = http.fetch(picture.url(), limits.pictureBytes(), deadline);
            UploadFile file = file("图片“" + picture.name() + "”", bytes, limits.pictureBytes());
            addresses.put(picture.url(), once("pictures/" + file.sha256(), () -> api.uploadPicture(file, deadline)));
        }
        return addresses;
    }

    private byte[] readCover() throws PictureException {
        try {
            return Files.readAllBytes(account.cover());
        } catch (IOException e) {
            throw new PictureException("封面图片读不出来，请检查配置项 cover：" + account.cover() + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static UploadFile file(String name, byte[] bytes, int below) throws PictureException {
        if (bytes.length >= below) {
            throw new PictureException(name + "有 " + bytes.length + " 字节，平台要求少于 " + below + "；请压缩后重发");
        }
        try {
            return UploadFile.of(bytes);
        } catch (IllegalArgumentException e) {
            throw new PictureException(name + "的内容" + e.getMessage() + "；请换成 jpg 或 png");
        }
    }

    private String once(String name, AccountState.Work<String, PlatformException> upload) throws PlatformException {
        return state.locked("uploads", () -> {
            String known = state.read(name).orElse("");
            if (!known.isEmpty()) {
                return known;
            }
            String uploaded = upload.run();
            state.write(name, uploaded);
            return uploaded;
        });
    }

    /** A picture cannot go out as it is. */
    static final class PictureException extends Exception {
        private static final long serialVersionUID = 1L;

        PictureException(String message) {
            super(message);
        }
    }
}

package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pictures of texts and permanent material. Guarded by the account. */
final class SimulatedUploads {
    static final String PICTURE = "cgi-bin/media/uploadimg";
    static final String MATERIAL = "cgi-bin/material/add_material";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PICTURE_BYTES = 1 << 20;
    private static final int MATERIAL_BYTES = 10 << 20;

    private final SimulatedAccount account;

    SimulatedUploads(SimulatedAccount account) {
        this.account = account;
    }

    static boolean isUpload(String path) {
        return path.equals(PICTURE) || path.equals(MATERIAL);
    }

    ObjectNode answer(String path, String contentType, byte[] body) {
        byte[] file =
                MultipartFile.media(contentType, body).orElseThrow(() -> new CallError(41005, "media data missing"));
        boolean picture = path.equals(PICTURE);
        if (!isJpg(file) && !isPng(file)) {
            throw new CallError(picture ? 40005 : 40113, "unsupported file type");
        }
        if (file.length >= (picture ? PICTURE_BYTES : MATERIAL_BYTES + 1)) {
            throw new CallError(picture ? 40009 : 45001, "media size out of limit");
        }
        String id = account.nextId();
        if (picture) {
            String url = "http://mmbiz.qpic.cn/mmbiz_" + (isPng(file) ? "png/" : "jpg/") + id + "/0";
            account.pictures.put(url, file);
            return JSON.createObjectNode().put("url", url);
        }
        account.materials.put("material-" + id, file);
        return JSON.createObjectNode()
                .put("media_id", "material-" + id)
                .put("url", "http://mmbiz.qpic.cn/mmbiz_jpg/" + id + "/0");
    }

    private static boolean isJpg(byte[] file) {
        return file.length > 3 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8 && file[2] == (byte) 0xff;
    }

    private static boolean isPng(byte[] file) {
        return file.length > 4 && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }
}

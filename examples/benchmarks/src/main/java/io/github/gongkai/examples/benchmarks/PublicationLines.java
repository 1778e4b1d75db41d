package io.github.gongkai.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Publications as JSONL, a line each, the same for the same number always: about 1,000 bytes, one in fifty with a fault. The
 * main method writes them to standard output, for measuring the whole command.
 */
final class PublicationLines {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String CREDIT = credit("11341703003249733");

    private PublicationLines() {}

    /** Writes so many lines, as the first argument says. */
    public static void main(String[] arguments) throws IOException {
        write(System.out, Integer.parseInt(arguments[0]));
    }

    static Path file(int count) throws IOException {
        Path file = Files.createTempFile("publications", ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, count);
        }
        return file;
    }

    private static void write(OutputStream out, int count) throws IOException {
        Random random = new Random(20261123);
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < count; i++) {
            line(i, random, block);
            if (block.length() > 1 << 16 || i == count - 1) {
                out.write(block.toString().getBytes(StandardCharsets.UTF_8));
                block.setLength(0);
            }
        }
        out.flush();
    }

    private static void line(int i, Random random, StringBuilder to) {
        boolean faulty = random.nextInt(50) == 0;
        int fault = random.nextInt(4);
        String day = String.format(Locale.ROOT, "2026-%02d-%02d", 1 + random.nextInt(10), 1 + random.nextInt(28));
        CRC32 hash = new CRC32();
        hash.update(i);
        to.append("{\"schema\":\"gongkai/publication/1\",\"id\":\"p")
                .append(i)
                .append("\",\"revision\":1,\"item\":\"education-")
                .append(i % 40)
                .append("\",\"domain\":{\"code\":\"compulsory-education\",\"name\":\"义务教育\"},\"title\":\"")
                .append(faulty && fault == 0 ? " " : "青禾县第" + i + "号义务教育招生工作公告")
                .append("\",\"body\":{\"id\":\"edu\",\"name\":\"青禾县教育局\",\"creditCode\":\"")
                .append(CREDIT)
                .append("\",\"level\":\"county\"},\"indexNumber\":\"")
                .append(CREDIT)
                .append('/')
                .append(day, 0, 4)
                .append(day, 5, 7)
                .append('-')
                .append(String.format(Locale.ROOT, "%05d", i))
                .append("\",\"attribute\":")
                .append(faulty && fault == 1 ? "null" : "\"proactive\"")
                .append(",\"formedOn\":\"")
                .append(day)
                .append("\",\"publishedAt\":\"")
                .append(day)
                .append("T10:00:00\",\"source\":\"青禾县教育局\",\"keywords\":[\"招生\",\"义务教育\"],")
                .append("\"summary\":\"公布今年义务教育阶段学校的招生范围、计划、条件和报名时间。\",\"html\":\"<p>根据《中华人民共和国义务教育法》，")
                .append("结合我县实际，现将第")
                .append(i)
                .append("批招生安排公告如下：</p><h2>一、招生范围</h2><p>")
                .append("户籍或者实际居住地在学区范围内的适龄儿童，计划招生")
                .append(100 + random.nextInt(900))
                .append("人。</p><h2>二、报名时间</h2><p>8月1日至8月10日，每日8:30至17:00。</p><h2>三、联系方式</h2><p>咨询电话：0563-")
                .append(6000000 + random.nextInt(999999))
                .append("，地址：青禾县人民路1号。")
                .append(faulty && fault == 2 ? "<b>11010519491231002X</b>" : "")
                .append("</p>\",\"attachments\":[{\"name\":\"招生计划.pdf\",\"mediaType\":\"application/pdf\",\"size\":")
                .append(faulty && fault == 3 ? 0 : 20480)
                .append(",\"url\":\"files/")
                .append(i)
                .append(".pdf\",\"sha256\":\"")
                .append(String.format(Locale.ROOT, "%064x", hash.getValue()))
                .append("\"}]}\n");
    }

    /** Adds the check character (GB 32100-2015). */
    private static String credit(String first) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * WEIGHTS[i];
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

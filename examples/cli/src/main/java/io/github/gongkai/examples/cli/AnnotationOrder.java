package io.github.gongkai.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Which workbook is to be copied with comments, and to where.
 *
 * @param workbook the user's own
 * @param target the copy; never the workbook itself
 */
record AnnotationOrder(Path workbook, Path target) {
    static AnnotationOrder of(Path target, List<Path> files) {
        List<Path> workbooks = files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                .toList();
        if (workbooks.size() != 1) {
            throw new UsageException("--annotate：文件中应恰有一个 .xlsx，现有 " + workbooks.size()
                    + " 个 / expects exactly one .xlsx among the files, found " + workbooks.size());
        }
        Path workbook = workbooks.get(0).toAbsolutePath().normalize();
        Path folder = target.toAbsolutePath().getParent();
        if (workbook.equals(target.toAbsolutePath().normalize())) {
            throw new UsageException("--annotate：副本不能覆盖原表，请换一个文件名 / the copy may not replace the workbook");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("--annotate " + target + "：没有这个文件夹 / there is no such folder");
        }
        return new AnnotationOrder(workbook, target);
    }
}

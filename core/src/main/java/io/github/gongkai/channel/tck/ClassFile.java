package io.github.gongkai.channel.tck;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The constants of a class file: which classes it mentions, which methods it calls. */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    /** More classes in one package than a plugin has. */
    private static final int MOST_CLASSES = 500;

    private final String name;
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<Integer, int[]> pairs = new LinkedHashMap<>();
    private final Map<Integer, Integer> classes = new LinkedHashMap<>();
    private final Set<Integer> calls = new TreeSet<>();

    private ClassFile(String name) {
        this.name = name;
    }

    /** A plugin's class and all classes of its package that it leads to. */
    static Collection<ClassFile> withNeighbours(Class<?> plugin) throws IOException {
        String prefix = plugin.getPackageName().replace('.', '/') + "/";
        Map<String, ClassFile> read = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(plugin.getName().replace('.', '/'));
        while (!open.isEmpty() && read.size() < MOST_CLASSES) {
            String next = open.remove();
            if (!next.startsWith(prefix) || read.containsKey(next)) {
                continue;
            }
            Optional<ClassFile> file = read(plugin, next);
            if (file.isPresent()) {
                read.put(next, file.get());
                open.addAll(file.get().mentioned());
            }
        }
        if (read.isEmpty()) {
            throw new NotJudged("读不到插件的类文件 (its class files cannot be read): " + plugin.getName());
        }
        return read.values();
    }

    private static Optional<ClassFile> read(Class<?> neighbour, String name) throws IOException {
        try (InputStream bytes = neighbour.getResourceAsStream("/" + name + ".class")) {
            if (bytes == null) {
                return Optional.empty();
            }
            ClassFile file = new ClassFile(name);
            file.readConstants(new DataInputStream(bytes));
            return Optional.of(file);
        }
    }

    String name() {
        return name.replace('/', '.');
    }

    boolean calls(Class<?> owner, String method) {
        String wanted = owner.getName().replace('.', '/');
        return calls.stream().map(pairs::get).anyMatch(call -> {
            int[] signature = pairs.getOrDefault(call[1], new int[2]);
            return wanted.equals(className(call[0])) && method.equals(texts.get(signature[0]));
        });
    }

    private Collection<String> mentioned() {
        return classes.keySet().stream().map(this::className).toList();
    }

    private String className(int index) {
        return texts.getOrDefault(classes.getOrDefault(index, 0), "");
    }

    private void readConstants(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file: " + name);
        }
        in.readInt();
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            readConstant(in, index, tag);
            if (tag == 5 || tag == 6) {
                index++; // long and double take two places
            }
        }
    }

    private void readConstant(DataInputStream in, int index, int tag) throws IOException {
        switch (tag) {
            case 1 -> texts.put(index, in.readUTF());
            case 3, 4 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 7 -> classes.put(index, in.readUnsignedShort());
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 10, 11 -> {
                calls.add(index);
                pairs.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            }
            case 9, 12, 17, 18 -> pairs.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("unknown constant " + tag + " in " + name);
        }
    }
}

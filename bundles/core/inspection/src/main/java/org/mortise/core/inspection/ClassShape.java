package org.mortise.core.inspection;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class offers.
 *
 * @param members access flags of its own methods and fields, by {@link Use#key}
 * @param parents internal names of its super class and interfaces
 */
record ClassShape(String name, int access, String[] parents, Map<String, Integer> members) {

    static ClassShape of(byte[] classFile) {
        Builder builder = new Builder();
        new ClassReader(classFile)
                .accept(builder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return builder.shape;
    }

    /** Whether classes of another package may use it, be it as its heirs. */
    static boolean open(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    static boolean isStatic(int access) {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    private static final class Builder extends ClassVisitor {

        private ClassShape shape;

        Builder() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            String[] parents = new String[interfaces.length + (superName == null ? 0 : 1)];
            System.arraycopy(interfaces, 0, parents, 0, interfaces.length);
            if (superName != null) {
                parents[interfaces.length] = superName;
            }
            shape = new ClassShape(name, access, parents, new HashMap<>());
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            shape.members.put(name + ":" + descriptor, access);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            shape.members.put(name + descriptor, access);
            return null;
        }
    }
}

package org.mortise.core.inspection;

import java.util.function.BiConsumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds what one class takes from others. Annotations do not count: the JVM passes over those that it does not find.
 */
final class ClassUses extends ClassVisitor {

    private final BiConsumer<Use, String> found;
    private String className;

    /** @param found told of each use and of the place, as {@code com.acorn.Cards.earn} */
    private ClassUses(BiConsumer<Use, String> found) {
        super(Opcodes.ASM9);
        this.found = found;
    }

    static void visit(byte[] classFile, BiConsumer<Use, String> found) {
        new ClassReader(classFile).accept(new ClassUses(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        className = name.replace('/', '.');
        type(superName, className);
        for (String each : interfaces) {
            type(each, className);
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        types(Type.getType(descriptor), className + "." + name);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        String place = className + "." + name;
        types(Type.getMethodType(descriptor), place);
        if (exceptions != null) {
            for (String exception : exceptions) {
                type(exception, place);
            }
        }
        return new CodeUses(use -> found.accept(use, place));
    }

    private void type(String internalName, String place) {
        if (internalName != null) {
            types(Type.getObjectType(internalName), place);
        }
    }

    private void types(Type type, String place) {
        CodeUses.eachClass(type, name -> found.accept(Use.type(name), place));
    }
}

package org.mortise.core.inspection;

import java.util.function.Consumer;
import org.mortise.core.inspection.Use.How;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds what the code of one method takes from other classes. */
final class CodeUses extends MethodVisitor {

    private final Consumer<Use> found;

    CodeUses(Consumer<Use> found) {
        super(Opcodes.ASM9);
        this.found = found;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        types(Type.getObjectType(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        types(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type != null) {
            types(Type.getObjectType(type));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        member(owner, name, descriptor, isStatic ? How.STATIC_FIELD : How.FIELD);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        member(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC ? How.STATIC_METHOD : How.METHOD);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        types(Type.getMethodType(descriptor));
        constant(bootstrap);
        for (Object argument : arguments) {
            constant(argument);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    private void constant(Object value) {
        if (value instanceof Type type) {
            types(type);
        } else if (value instanceof Handle handle) {
            member(handle.getOwner(), handle.getName(), handle.getDesc(), how(handle.getTag()));
        } else if (value instanceof ConstantDynamic dynamic) {
            constant(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private static How how(int tag) {
        return switch (tag) {
            case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> How.FIELD;
            case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> How.STATIC_FIELD;
            case Opcodes.H_INVOKESTATIC -> How.STATIC_METHOD;
            default -> How.METHOD;
        };
    }

    private void member(String owner, String name, String descriptor, How how) {
        // Every array has its few methods from Object.
        if (owner.startsWith("[")) {
            types(Type.getObjectType(owner));
        } else {
            found.accept(new Use(owner, name, descriptor, how));
        }
    }

    private void types(Type type) {
        eachClass(type, name -> found.accept(Use.type(name)));
    }

    /** The classes that a descriptor names, within arrays and methods as well. */
    static void eachClass(Type type, Consumer<String> found) {
        switch (type.getSort()) {
            case Type.OBJECT -> found.accept(type.getInternalName());
            case Type.ARRAY -> eachClass(type.getElementType(), found);
            case Type.METHOD -> {
                eachClass(type.getReturnType(), found);
                for (Type argument : type.getArgumentTypes()) {
                    eachClass(argument, found);
                }
            }
            default -> {}
        }
    }
}

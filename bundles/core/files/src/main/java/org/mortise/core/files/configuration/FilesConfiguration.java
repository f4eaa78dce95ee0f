package org.mortise.core.files.configuration;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Files", description = "Where uploaded files lie, and which are taken")
public @interface FilesConfiguration {

    String PID = "org.mortise.files";

    @AttributeDefinition(description = "folder, or s3 for a bucket of Amazon S3 or something compatible")
    String store() default "folder";

    @AttributeDefinition(
            description = "The folder; also where uploads to a bucket wait. Empty: \"files\" beside the database.")
    String folder() default "";

    @AttributeDefinition(description = "The largest file that is taken, in bytes")
    long maxBytes() default 100L << 20;

    @AttributeDefinition(description = "Endings of file names that are refused, separated by commas")
    String deniedExtensions() default
            "exe,dll,com,bat,cmd,msi,msp,scr,pif,cpl,hta,jar,js,jse,vbs,vbe,wsf,wsh,ps1,psm1,lnk,reg,sh,app,apk,dmg";

    @AttributeDefinition(description = "After how many minutes a file that no record has is removed")
    int graceMinutes() default 24 * 60;

    @AttributeDefinition(description = "The address of the S3 service; empty for Amazon's own")
    String s3_endpoint() default "";

    @AttributeDefinition(description = "The region of the bucket")
    String s3_region() default "us-east-1";

    @AttributeDefinition(description = "The bucket, which has to be there")
    String s3_bucket() default "";

    @AttributeDefinition(description = "What the names of all objects begin with")
    String s3_prefix() default "";

    @AttributeDefinition(description = "Empty for the default credentials of the machine")
    String s3_accessKey() default "";

    @AttributeDefinition(type = AttributeType.PASSWORD)
    String s3_secretKey() default "";

    @AttributeDefinition(
            description =
                    "Whether the bucket stands in the path and not in the name of the host; most services but Amazon's want that")
    boolean s3_pathStyle() default true;
}
